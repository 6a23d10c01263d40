import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { siteHandler } from "./site-handler.ts";

export interface ServeOptions {
  /** The folder of the finished site. */
  dir: string;
  /** 0 takes a free one. */
  port: number;
  host?: string;
}

export interface SiteServer {
  /** Without a slash at the end: `http://127.0.0.1:4321`. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a finished site as a good host would: compressed files, `_headers`, `_redirects`, `404.html`.
 * @throws an error with the code `EADDRINUSE` when the port is taken, and when `_headers` or `_redirects` is not
 * well formed
 */
export async function serve({ dir, port, host = "127.0.0.1" }: ServeOptions): Promise<SiteServer> {
  const handler = siteHandler(dir);
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(end));
  };
  // "localhost" is two addresses on most machines, and browsers may take either.
  for (const { address } of await lookup(host, { all: true }))
    try {
      servers.push(await listen(handler, servers.length > 0 ? portOf(servers) : port, address));
    } catch (error) {
      // A machine can know the address of an IPv6 that is switched off, or that it has not at all.
      if (["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(String((error as NodeJS.ErrnoException).code))) continue;
      await close();
      throw error;
    }
  if (servers.length === 0) throw new Error(`This machine has no address for ${host}.`);
  return { url: `http://${host}:${portOf(servers)}`, close };
}

async function listen(handler: RequestListener, port: number, address: string): Promise<Server> {
  const server = createServer(handler).listen(port, address);
  await once(server, "listening");
  return server;
}

function portOf([server]: Server[]): number {
  return (server?.address() as AddressInfo).port;
}

async function end(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
