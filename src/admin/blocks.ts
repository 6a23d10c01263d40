/**
 * Blocks by id (`topics.yaml`, the answers of a question) are lists of objects with an `id` in a form, which knows no
 * other way to show several of the same kind.
 */

/** Where a file's fields hold blocks by id, as its schema says; parts without any are left out. */
export type Shape = { blocks: Shape | null } | { entries: Shape } | { fields: Record<string, Shape> };

/** In a form, what a block is that has no fields: a text by its id. */
export const TEXT_OF_BLOCK = "text";

/**
 * Blocks by id as lists, for a form.
 * @param data a file's fields
 * @returns the fields, with a list of `{ id, … }` in the place of each of them
 */
export function blocksToLists(data: unknown, shape: Shape | null | undefined): unknown {
  if (shape && "blocks" in shape && isRecord(data))
    return Object.entries(data).map(([id, block]) =>
      isRecord(block) ? { id, ...(blocksToLists(block, shape.blocks) as object) } : { id, [TEXT_OF_BLOCK]: block },
    );
  return changeWithin(data, shape, blocksToLists);
}

/**
 * Lists of `{ id, … }` as blocks by id again, for the file: a `Map`, whose order is that of the list.
 * @throws when a block has no id, or one that another block has: one of the two would be lost
 */
export function listsToBlocks(data: unknown, shape: Shape | null | undefined): unknown {
  if (shape && "blocks" in shape && Array.isArray(data)) {
    const blocks = new Map<string, unknown>();
    for (const { id, ...fields } of data as ({ id?: string } & Record<string, unknown>)[]) {
      if (!id?.trim()) throw new Error("An entry of this list has no id. Give it one: small letters and hyphens.");
      if (blocks.has(id)) throw new Error(`There are two entries with the id "${id}". Give the new one another id.`);
      const isText = shape.blocks === null && TEXT_OF_BLOCK in fields && Object.keys(fields).length === 1;
      blocks.set(id, isText ? fields[TEXT_OF_BLOCK] : listsToBlocks(fields, shape.blocks));
    }
    return blocks;
  }
  return changeWithin(data, shape, listsToBlocks);
}

/** The same change in each part of a value that holds blocks. */
function changeWithin(
  data: unknown,
  shape: Shape | null | undefined,
  change: (part: unknown, shape: Shape | undefined) => unknown,
): unknown {
  if (shape && "entries" in shape && Array.isArray(data)) return data.map((entry) => change(entry, shape.entries));
  if (!shape || !("fields" in shape) || !isRecord(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, part]) => [name, change(part, shape.fields[name])]));
}

/** Whether a value is fields by name, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Map);
