/** An address, or a part of one, with its percent signs read; as it is where they stand for nothing. */
export function decodeSafely(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
