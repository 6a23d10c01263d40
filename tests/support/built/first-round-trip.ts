import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { constants, createBrotliDecompress } from "node:zlib";
import { outDir } from "../../../src/content/directories.ts";
import type { BuiltPage } from "./site.ts";

/** Ten packets of 1,460 bytes come before the server waits for an answer (RFC 6928). */
const FIRST_PACKETS = 14_600;

/** Those of our own server have about 930; a host adds some. */
const HEADERS = 1_100;

/** @returns what a browser can show of a page when the first packets are there; all of a page that is packed small */
export async function firstRoundTrip({ pathname }: BuiltPage): Promise<string> {
  const file = join(outDir, pathname.replace(/\/$/, "/index.html"));
  if (!existsSync(`${file}.br`)) return readFileSync(file, "utf8");
  // Decodes what is there without waiting for the end.
  const decoder = createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  decoder.end(readFileSync(`${file}.br`).subarray(0, FIRST_PACKETS - HEADERS));
  return String(await buffer(decoder));
}
