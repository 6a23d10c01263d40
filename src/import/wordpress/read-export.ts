import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { ImportError } from "../import-error.ts";
import { decodeFile } from "./decode.ts";
import type { ExportPart } from "./export-part.ts";
import { type Mended, xmlMender } from "./mend-xml.ts";
import { itemParser } from "./parse-items.ts";
import { exportBegin } from "./recognize.ts";

/** The longest single text, in characters: more is a file that does not end where it should. */
const LONGEST_TEXT = 1 << 26;

const EXPORT_AGAIN =
  "export it again; if it stops again, export posts and pages apart, or by year, under Tools → Export";

/**
 * Reads a WordPress export (WXR) of any version and size, part by part.
 * @param path the file
 * @param onProgress told how many bytes of how many have been read
 * @throws ImportError with the place when the file is no export, ends too early or cannot be understood
 */
export async function* readExport(
  path: string,
  onProgress: (read: number, size: number) => void = () => undefined,
): AsyncGenerator<ExportPart> {
  const place = basename(path);
  const { head, size } = await readHead(path, place);
  const mended = new Map<string, Mended>();
  let line = 1;
  const addMended = (what: string, count: number, at: number) => {
    const known = mended.get(what);
    if (known) known.count += count;
    else mended.set(what, { what, count, line: at });
  };
  const parser = itemParser(
    (what, at) => addMended(what, 1, at),
    (what, at, column) => {
      throw new ImportError(`${place}, line ${at}, column ${column}`, what, EXPORT_AGAIN);
    },
  );
  const mend = xmlMender((what, count) => addMended(what, count, line));
  const { parts, guessed } = await decodeFile(path, head, (read) => onProgress(read, size));
  let begun = false;
  let events = 0;
  let quiet = 0;
  for await (const part of parts) {
    const begin = begun ? 0 : exportBegin(place, head, part);
    if (begin > 0 && part.slice(0, begin).trim()) addMended("texts before the beginning, left out", 1, 1);
    begun = true;
    yield* parser.write(mend(part.slice(begin), false));
    line += part.split("\n").length - 1;
    quiet = parser.events() === events ? quiet + part.length : 0;
    events = parser.events();
    if (quiet > LONGEST_TEXT)
      throw new ImportError(`${place}, line ${line}`, "a text does not end within 64 million characters", EXPORT_AGAIN);
  }
  yield* parser.write(mend("", true));
  parser.end();
  if (guessed() > 0) addMended("characters of another encoding, read as Windows-1252", guessed(), 1);
  for (const fault of mended.values()) yield { part: "mended", mended: fault };
}

async function readHead(path: string, place: string): Promise<{ head: Buffer; size: number }> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new ImportError(place, "there is no such file", "look whether its name is written right");
  if (!info.isFile()) throw new ImportError(place, "this is no file", "give the .xml file that WordPress saved");
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return { head: buffer.subarray(0, bytesRead), size: info.size };
  } finally {
    await file.close();
  }
}
