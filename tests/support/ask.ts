import { once } from "node:events";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { readHeaders } from "../../src/hosting/host-rules.ts";
import { outDir } from "../../src/content/directories.ts";

/** What a server of this machine answers. */
export interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a path as it is written; `fetch` would tidy it first. */
export async function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  const asked = request({ host: "127.0.0.1", port, path, headers, method, agent: false }).end();
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  const body = Buffer.concat((await answer.toArray()) as Buffer[]);
  return { status: answer.statusCode, headers: answer.headers, body };
}

/** All policies of an answer, with commas between them. */
export const policiesOf = (headers: IncomingHttpHeaders): string => String(headers["content-security-policy"]);

/** What the site's `_headers` say of a path, in the form in which Node gives headers. */
export function wanted(path: string): Record<string, string> {
  const found: Record<string, string> = { "cache-control": "no-cache" };
  const all = readHeaders(outDir).filter(({ fits }) => fits(path));
  for (const [name, value] of all.flatMap(({ headers }) => headers)) {
    const key = name.toLowerCase();
    found[key] = found[key] && key !== "cache-control" ? `${found[key]}, ${value}` : value;
  }
  return found;
}
