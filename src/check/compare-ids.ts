import { suggest } from "./nearest.ts";

/**
 * Holds ids that were written to those that there are.
 * @param written ids that stand in the content
 * @param known ids that must stand there, and no others
 * @param onMissing is called for each id that was not written
 * @param onUnknown is called for each id that there is not, with what to write instead
 */
export function compareIds(
  written: readonly string[],
  known: readonly string[],
  onMissing: (id: string) => void,
  onUnknown: (id: string, fix: string) => void,
): void {
  for (const id of known) if (!written.includes(id)) onMissing(id);
  for (const id of written) if (!known.includes(id)) onUnknown(id, suggest(id, known));
}
