import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Waits until a program that was started listens on its port, a minute at most.
 * @returns whether it does
 */
export async function listens(port: number): Promise<boolean> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await answers(port)) return true;
    await setTimeout(50);
  }
  return false;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
