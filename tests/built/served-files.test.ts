import { extname } from "node:path";
import { expect, test } from "vitest";
import { mediaTypes } from "../../scripts/hosts/media-types.ts";
import { files, read } from "./support/site.ts";

/** What hosts read themselves. */
const FOR_HOSTS = ["/_headers", "/_redirects"];

test("the site holds only kinds of files that are meant for visitors", () => {
  const odd = [...files].filter((file) => {
    // The host's own compression of a file.
    const original = file.replace(/\.(br|gz)$/, "");
    return !FOR_HOSTS.includes(file) && !(extname(original).slice(1) in mediaTypes && files.has(original));
  });
  expect(odd).toEqual([]);
});

test("no file is hidden but those of /.well-known/", () => {
  expect([...files].filter((file) => file.includes("/.") && file !== "/.well-known/security.txt")).toEqual([]);
});

test("no script or style leads to its source, and no file tells of the machine that made it", () => {
  const texts = [...files].filter((file) => /\.(html|css|js|json|xml|txt|svg|webmanifest)$/.test(file));
  const telling = texts.filter((file) => /[#@] ?sourceMappingURL=|\/node_modules\//.test(read(file)));
  expect(telling).toEqual([]);
  expect(texts.filter((file) => read(file).includes(process.cwd()))).toEqual([]);
});

test("security.txt says whom to tell, and is good for a year (RFC 9116)", () => {
  const text = read("/.well-known/security.txt");
  expect(text).toMatch(/^Contact: (tel:\+1\d{10}|mailto:\S+)$/m);
  const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
  expect(new Date(expires).getTime()).toBeGreaterThan(Date.now());
});
