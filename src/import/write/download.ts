import { lookup as lookUp } from "node:dns";
import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";
import { BlockList, isIP, isIPv6, type LookupFunction } from "node:net";
import { MOST_BYTES } from "./files.ts";

/** How long a server may stay silent, in milliseconds, and how long all of it may take. */
const SILENCE = 30_000;
const WHOLE = 180_000;

/** How often an address may lead on to another one. */
const MOST_STEPS = 5;

/** Addresses of this machine, of the network that it stands in, and others that are not on the Internet. */
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const net of [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"],
  ...["192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3"],
])
  PRIVATE.ipv4.addSubnet(...parts(net), "ipv4");
// All but the part of the Internet that is given out, and what leads to an IPv4 address from there.
for (const net of ["::/3", "4000::/2", "8000::/1", "2002::/16", "2001::/32"])
  PRIVATE.ipv6.addSubnet(...parts(net), "ipv6");

function parts(net: string): [address: string, bits: number] {
  const [address = "", bits] = net.split("/");
  return [address, Number(bits)];
}

/** Whether an IP address is one of the Internet. */
export const isPublic = (address: string): boolean => {
  const family = isIPv6(address) ? "ipv6" : "ipv4";
  return !PRIVATE[family].check(address, family);
};

/**
 * Loads a file from the Internet. An export can name any address, so nothing of the own network is asked, whatever a
 * name or a server leads to.
 * @param url what to load, by http or https
 * @param isAllowed which IP addresses may be asked
 * @throws one line that says why it could not be loaded
 */
export async function download(url: string, isAllowed: (address: string) => boolean = isPublic): Promise<Buffer> {
  const signal = AbortSignal.timeout(WHOLE);
  let next = url;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const answer = await ask(next, isAllowed, signal);
    if (Buffer.isBuffer(answer)) return answer;
    next = answer.leadsTo;
  }
  throw new Error("it leads on and on");
}

function ask(
  url: string,
  isAllowed: (address: string) => boolean,
  signal: AbortSignal,
): Promise<Buffer | { leadsTo: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer | { leadsTo: string }>();
  const parsed = URL.parse(url);
  if (parsed?.protocol !== "https:" && parsed?.protocol !== "http:") throw new Error("it is no web address");
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isAllowed(host)) throw new Error(NOT_PUBLIC);
  // The address that is asked is the one that was looked at: a name may stand for another one a moment later.
  const lookup: LookupFunction = (name, options, done) =>
    lookUp(name, { ...options, all: true }, (error, all) => {
      const [first] = error ? [] : all;
      if (error || !first) done(error ?? new Error("the name is unknown"), "", 0);
      else if (!all.every(({ address }) => isAllowed(address))) done(new Error(NOT_PUBLIC), "", 0);
      else if (options.all) done(null, all);
      else done(null, first.address, first.family);
    });
  const get = parsed.protocol === "https:" ? getHttps : getHttp;
  const request = get(parsed, { lookup, signal, timeout: SILENCE, headers: { "user-agent": AGENT } }, (response) => {
    const { statusCode = 0, headers } = response;
    const stop = (reason: string) => {
      request.destroy();
      reject(new Error(reason));
    };
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      request.destroy();
      const target = URL.parse(headers.location, parsed);
      if (target) resolve({ leadsTo: target.href });
      else reject(new Error("it leads nowhere"));
      return;
    }
    if (statusCode !== 200) {
      stop(`the server says ${statusCode}`);
      return;
    }
    const parts: Buffer[] = [];
    let bytes = 0;
    response.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > MOST_BYTES) stop(`it is larger than ${MOST_BYTES / 1_000_000} MB`);
      else parts.push(part);
    });
    response.on("error", (error) => reject(new Error(reasonOf(error))));
    response.on("aborted", () => reject(new Error("the connection broke off")));
    response.on("end", () => resolve(Buffer.concat(parts)));
  });
  request.on("timeout", () => request.destroy(new Error("the server does not answer")));
  request.on("error", (error) => reject(new Error(reasonOf(error))));
  return promise;
}

const NOT_PUBLIC = "it lies in a private network";
const AGENT = "Mozilla/5.0 (compatible; import of a site's own pictures)";

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === "ENOTFOUND" || error.code === "EAI_AGAIN") return "there is no server of this name";
  if (error.code === "ECONNREFUSED") return "the server takes no connection";
  if (error.name === "TimeoutError" || error.code === "ABORT_ERR") return "it took too long";
  return error.message;
}
