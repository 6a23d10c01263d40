import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";

/** Turns the bytes of a file into text, part by part. */
type Decode = (bytes: Buffer, last: boolean) => string;

/** The text of a file, and what had to be guessed. */
export interface Decoded {
  parts: AsyncIterable<string>;
  /** How many times bytes were read that the file's encoding does not have; final after the last part. */
  guessed: () => number;
}

/** Bytes read at a time. */
const PART = 1 << 18;

/**
 * Reads a text file of any size in parts. What an XML file says of its encoding is often untrue, so that its bytes are
 * asked first: UTF-16 by its first bytes; UTF-8 wherever the bytes can be UTF-8; else the encoding that it names, and
 * Windows-1252 for single characters that are neither.
 * @param head the first bytes of the file
 * @param onBytes told how many bytes have been read
 */
export async function decodeFile(path: string, head: Buffer, onBytes: (bytes: number) => void): Promise<Decoded> {
  let guessed = 0;
  const decode = await decoderFor(path, head, () => {
    guessed++;
  });
  async function* parts() {
    let read = 0;
    for await (const bytes of createReadStream(path, { highWaterMark: PART }) as AsyncIterable<Buffer>) {
      read += bytes.length;
      yield decode(bytes, false);
      onBytes(read);
    }
    yield decode(Buffer.alloc(0), true);
  }
  return { parts: parts(), guessed: () => guessed };
}

async function decoderFor(path: string, head: Buffer, onGuess: () => void): Promise<Decode> {
  const wide = wideEncoding(head);
  if (wide) return decodeWith(wide);
  const named = /^[^>]*encoding\s*=\s*["']([\w.:-]+)/.exec(head.toString("latin1"))?.[1];
  const other = named === undefined ? undefined : otherEncoding(named);
  return other !== undefined && !(await isUtf8File(path)) ? decodeWith(other) : decodeMixed(onGuess);
}

/** The encoding of a text in which each character has two bytes or more. */
function wideEncoding(head: Buffer): string | undefined {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : undefined;
}

/** The encoding that a file names, unless it is one that is told from the bytes. */
function otherEncoding(name: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(name);
    return /^(utf-|windows-1252$)/.test(encoding) ? undefined : encoding;
  } catch {
    return undefined;
  }
}

async function isUtf8File(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: PART }) as AsyncIterable<Buffer>)
      decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function decodeWith(encoding: string): Decode {
  const decoder = new TextDecoder(encoding);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** UTF-8, in which single characters may be of Windows-1252, as old databases have them. */
function decodeMixed(onGuess: () => void): Decode {
  const other = new TextDecoder("windows-1252");
  let rest: Buffer = Buffer.alloc(0);
  let begun = false;
  return (bytes, last) => {
    const all = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes;
    const end = last ? all.length : wholeLength(all);
    rest = all.subarray(end);
    const text = decodeRuns(all.subarray(0, end));
    if (begun || !text) return text;
    begun = true;
    return text.replace(/^\uFEFF/, "");
  };

  function decodeRuns(bytes: Buffer): string {
    if (isUtf8(bytes)) return bytes.toString("utf8");
    return bytes.toString("latin1").replace(/[\x80-\xff]+/g, (run) => {
      const signs = Buffer.from(run, "latin1");
      if (isUtf8(signs)) return signs.toString("utf8");
      onGuess();
      return other.decode(signs);
    });
  }
}

/** How many bytes there are before a character of UTF-8 that the next part may end. */
function wholeLength(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}
