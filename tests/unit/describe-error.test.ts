import { expect, test } from "vitest";
import { describeDiskError } from "../../scripts/describe-error.mjs";

test.each([
  ["ENOSPC: no space left on device, copyfile 'a' -> 'b'", "The disk is full: free some room, then run this again."],
  [
    "Build failed with 1 error:\nNo space left on device (os error 28)\nStack backtrace:\n 0: <unknown>",
    "The disk is full: free some room, then run this again.",
  ],
  [
    "EROFS: read-only file system, mkdir '/srv/dist.new'",
    "/srv/dist.new cannot be written: its disk is read-only, or it belongs to someone else.",
  ],
  [
    "ENOENT: no such file or directory, mkdir '.cache'",
    ".cache cannot be written: its disk is read-only, or it belongs to someone else.",
  ],
  ["ENOENT: no such file or directory, open 'a'", "ENOENT: no such file or directory, open 'a'"],
  ["Invalid URL", "Invalid URL"],
])("%s", (message, words) => {
  expect(describeDiskError(message)).toBe(words);
});
