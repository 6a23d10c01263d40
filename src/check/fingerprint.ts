/**
 * A short name for a text, by which a change of it is noticed: FNV-1a of 32 bits
 * (http://www.isthe.com/chongo/tech/comp/fnv/), without white space. It runs in the editor too, where there is no hash
 * of Node's; nobody has a reason to forge it.
 * @returns eight hexadecimal digits
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.replace(/\s+/g, "")))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
