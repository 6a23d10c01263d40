/**
 * `npm start`: the finished site at http://localhost:4321, built first where something has changed.
 */
import { outDir } from "../src/content/directories.ts";
import { buildSite } from "./build.ts";
import { isUpToDate } from "./build/build-record.ts";
import { serve, type SiteServer } from "../src/hosting/serve.ts";

const PORT = 4321;

if (await isUpToDate(outDir)) {
  console.log("Nothing has changed since the last build.");
  await start();
} else if (await buildSite()) await start();
else process.exitCode = 1;

async function start(): Promise<void> {
  const server = await serveAtFreePort(PORT);
  console.log(`\nThe site is at ${server.url}/ (Ctrl+C ends it).`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close());
}

async function serveAtFreePort(port: number): Promise<SiteServer> {
  try {
    return await serve({ dir: outDir, port, host: "localhost" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= PORT + 50) throw error;
    console.log(`Port ${port} is taken by another program; trying ${port + 1}.`);
    return serveAtFreePort(port + 1);
  }
}
