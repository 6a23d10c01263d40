import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findNginx } from "../setup/find-nginx.mjs";
import { freePort, listens } from "./ports.ts";

export interface Nginx {
  port: number;
  /** Whether it has its module for Brotli files. */
  brotli: boolean;
  /** A command that makes it read its configuration again. */
  reload: string;
  stop: () => Promise<void>;
}

/**
 * An nginx of this machine's own on a free port of 127.0.0.1, with the configuration that `npm run deploy` puts into a
 * folder. Everything else that it needs it gets in that folder. It would log every request there, as Debian's does, and
 * every error more eagerly, if the configuration let it.
 * @param base as for `npm run deploy`
 * @param start is called before nginx starts, to put a first release there
 * @throws when there is no nginx or it does not take the configuration
 */
export async function startNginx(base: string, start: (nginx: Nginx) => Promise<void>): Promise<Nginx> {
  const found = findNginx();
  if (!found) throw new Error('There is no nginx here: "npm test" fetches one, or set NGINX_PATH.');
  const port = await freePort();
  const main = join(base, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(join(base, "listen.conf"), `listen 127.0.0.1:${port};\n`);
  writeFileSync(
    main,
    `${found.brotli ? `load_module ${found.brotli};` : ""}
daemon off;
worker_processes 1;
pid ${base}/nginx.pid;
error_log ${base}/error.log info;
events { worker_connections 512; }
http {
  access_log ${base}/access.log;
  ${temporary.map((kind) => `${kind}_temp_path ${base}/temp/${kind};`).join(" ")}
  include ${base}/current/nginx.conf;
}
`,
  );
  mkdirSync(join(base, "temp"));
  // nginx gives up the rights of root, and then has to read what belongs to the test.
  chmodSync(base, 0o755);
  const env = { ...process.env, LD_LIBRARY_PATH: found.libraries };
  const words = ["-p", base, "-c", main, "-e", `${base}/error.log`];
  const quoted = [found.program, ...words].map((word) => `'${word}'`).join(" ");
  const reload = `LD_LIBRARY_PATH='${found.libraries}' ${quoted} -t -q && { [ ! -s '${base}/nginx.pid' ] || kill -HUP "$(cat '${base}/nginx.pid')"; }`;
  const nginx: Nginx = { port, brotli: Boolean(found.brotli), reload, stop: async () => undefined };
  await start(nginx);
  const child = spawn(found.program, words, { env, stdio: ["ignore", "inherit", "inherit"] });
  const ended = once(child, "close");
  nginx.stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  if (await listens(port)) return nginx;
  throw new Error(`nginx does not answer: see ${base}/error.log`);
}
