import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "astro/zod";
import { redirectSchema } from "../schemas/redirects.ts";
import { readOldAddress, type OldAddress } from "./old-address.ts";

/** An old address and where it leads. */
export interface Redirect {
  from: OldAddress;
  /** Address of this site, such as `/blog/x/#part`, or of another one: `https://…`. Encoded, as browsers want it. */
  to: string;
}

/**
 * The redirects of a content folder. A site may do without.
 * @throws when the file is not what the content check lets pass
 */
export function readRedirects(contentDir: string): Redirect[] {
  const file = `${contentDir}/redirects.yaml`;
  if (!existsSync(file)) return [];
  const entries = z.array(redirectSchema).parse(parse(readFileSync(file, "utf8")) ?? []);
  return entries.map(({ from, to }) => {
    const { address, problem } = readOldAddress(from);
    if (!address) throw new Error(`${file}: ${from}: ${problem.message}; ${problem.fix}`);
    return { from: address, to: encodeAddress(to) };
  });
}

/** An address in letters that servers may send, and that mean nothing else to them: `/blog/x/#qu%C3%A9-es`. */
function encodeAddress(address: string): string {
  const { href, origin } = new URL(address, "http://site.invalid");
  return (address.startsWith("/") ? href.slice(origin.length) : href).replaceAll("$", "%24");
}
