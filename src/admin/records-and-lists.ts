/**
 * Blocks by id (`topics.yaml`, the answers of a question) are lists of objects with an `id` in a form, which knows no
 * other way to show several of the same kind.
 */

type Entry = { id: string } & Record<string, unknown>;

/**
 * Blocks by id as lists, for a form.
 * @param data a file's fields
 * @param paths fields that are blocks by id: `answers`, or an empty text for the file as a whole
 * @returns the fields, with a list of `{ id, … }` in the place of each of them
 */
export function recordsToLists(data: unknown, paths: readonly string[]): unknown {
  return changeAt(data, paths, (blocks) =>
    isRecord(blocks) ? Object.entries(blocks).map(([id, fields]) => ({ id, ...(fields as object) })) : blocks,
  );
}

/** Lists of `{ id, … }` as blocks by id again, for the file; parameters as for {@link recordsToLists}. */
export function listsToRecords(data: unknown, paths: readonly string[]): unknown {
  return changeAt(data, paths, (list) =>
    Array.isArray(list) ? Object.fromEntries((list as Entry[]).map(({ id, ...fields }) => [id, fields])) : list,
  );
}

function changeAt(data: unknown, paths: readonly string[], change: (value: unknown) => unknown): unknown {
  if (paths.includes("")) return change(data);
  if (!isRecord(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, paths.includes(key) ? change(value) : value]),
  );
}

/** Whether a value is fields by name, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
