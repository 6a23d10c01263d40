import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

/**
 * Waits until no other build of this project runs: Astro keeps half-made pages in one place for all builds. The lock
 * is a name that the system frees when its holder ends, however it ends, so none is ever left behind.
 * @returns function that releases the lock
 * @throws when another build holds it for longer than ten minutes
 */
export async function lockBuild(): Promise<() => void> {
  const project = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16);
  // Windows has named pipes; the zero byte makes a Linux socket one without a file (unix(7), "abstract").
  const path = `${process.platform === "win32" ? "\\\\.\\pipe\\" : "\0"}core-recovery-build-${project}`;
  for (let tries = 0; tries < 2400; tries++) {
    const release = await hold(path);
    if (release) return release;
    if (tries === 0) console.log("Another build is under way; waiting for it …");
    await setTimeout(250);
  }
  throw new Error("Another build has been under way for ten minutes: end it, then build again.");
}

function hold(path: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    server.listen({ path }, () => resolve(() => void server.close()));
    server.unref();
  });
}
