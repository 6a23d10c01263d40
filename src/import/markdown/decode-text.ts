/** A file as text, with single newlines and without a byte order mark. */
export interface DecodedText {
  text: string;
  /** The encoding, when it is not UTF-8. */
  encoding: string | undefined;
}

/**
 * Reads a text in whatever encoding it was saved.
 * @returns undefined for a file that is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  return {
    text: text.replace(/^\uFEFF/, "").replace(/\r\n?|\u2028|\u2029/g, "\n"),
    encoding: encoding === "utf-8" ? undefined : encoding,
  };
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const beginning = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => beginning.filter((byte, at) => byte === 0 && at % 2 === odd).length);
  const [even = 0, odd = 0] = zeros;
  // Letters of European languages have a zero in every second byte of UTF-16.
  if (odd > beginning.length / 4 && even < odd / 8) return "utf-16le";
  if (even > beginning.length / 4 && odd < even / 8) return "utf-16be";
  if (bytes.includes(0)) return undefined;
  const read = new TextDecoder("utf-8").decode(bytes);
  const broken = read.match(/\uFFFD/g)?.length ?? 0;
  const whole = read.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return broken > whole ? "windows-1252" : "utf-8";
}
