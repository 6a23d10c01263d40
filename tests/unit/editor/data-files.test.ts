import { globSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { dataSchemas, translatedSchemas } from "../../../src/check/collections.ts";
import { readData, writeData, ENTRIES, type Fields } from "../../../src/admin/file-format.ts";
import { formOf } from "../../../src/admin/schema-fields.ts";

const facts = { help: () => new Map<string, string>(), relations: new Map(), timeZone: "America/Phoenix" };
// The editor does not show what a command writes.
const shown = globSync(["content/**/*.yaml", "tests/fixtures/site/**/*.yaml"]).filter(
  (file) => !file.endsWith("/originals.yaml"),
);
const files = shown.map((file) => {
  const name = file.replace(/^(content|tests\/fixtures\/site)\//, "").replace(/\.yaml$/, "");
  const schemas: Record<string, (typeof dataSchemas)[keyof typeof dataSchemas]> = /^[a-z]{2}\//.test(name)
    ? ({ ...translatedSchemas } as never)
    : dataSchemas;
  const schema = schemas[name.replace(/^[a-z]{2}\//, "")];
  return { file, text: readFileSync(file, "utf8"), shape: schema ? formOf(schema, facts).shape : null };
});

test("every file of the content has a schema, and comes back as it was", () => {
  expect(files.length).toBeGreaterThan(15);
  for (const { file, text, shape } of files) expect(writeData(readData(text, shape), shape), file).toBe(text);
});

/** Every list of a form, with where it stands. */
function listsOf(value: unknown, path: (string | number)[] = []): { list: unknown[]; path: (string | number)[] }[] {
  if (Array.isArray(value))
    return [{ list: value, path }, ...value.flatMap((item, at) => listsOf(item, [...path, at]))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => listsOf(part, [...path, key]));
}

describe("A list of a form that somebody changed is what the file says, and entries keep their lines", () => {
  test.each(files.filter(({ text, shape }) => listsOf(readData(text, shape)).some(({ list }) => list.length > 1)))(
    "$file",
    ({ text, shape }) => {
      const clean = (fields: Fields) => JSON.parse(JSON.stringify({ ...fields, original: undefined })) as Fields;
      const change = fc.record({
        which: fc.nat(),
        kind: fc.constantFrom("move", "remove", "copy"),
        from: fc.nat(),
        to: fc.nat(),
      });
      fc.assert(
        fc.property(change, ({ which, kind, from, to }) => {
          const fields = structuredClone(readData(text, shape));
          const lists = listsOf(fields).filter(({ list }) => list.length > 1);
          const list = lists[which % lists.length]?.list ?? [];
          const [at, place] = [from % list.length, to % list.length];
          const [entry] = list.splice(at, 1);
          const isNamed = typeof entry === "object" && entry !== null && "id" in entry;
          if (kind !== "remove") list.splice(place, 0, entry);
          if (kind === "copy") list.push(isNamed ? { ...entry, id: "one-more" } : entry);
          const after = writeData(fields, shape);
          const read = clean(readData(after, shape));
          expect(isDeepStrictEqual(read, clean(fields)), after).toBe(true);
          expect(() => parse(after) as unknown).not.toThrow();
          // Nothing but what was moved or left out is written anew.
          const lines = new Set(after.split("\n").map((line) => line.trim()));
          const lost = text.split("\n").filter((line) => line.trim() && !lines.has(line.trim()));
          expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(
            kind === "remove" ? JSON.stringify(entry).length : 2,
          );
        }),
        // A large file takes a second to read, and has no shapes that smaller ones lack.
        { seed: 20, numRuns: text.length > 50_000 ? 4 : 40 },
      );
    },
  );
});

test("an id that another entry has is refused with what to do, and an entry without one too", () => {
  const shape = { blocks: null };
  const fields = readData("family:\n  title: Family\nwork:\n  title: Work\n", shape);
  const entries = fields[ENTRIES] as object[];
  expect(() => writeData({ ...fields, [ENTRIES]: [...entries, { id: "family", title: "New" }] }, shape)).toThrow(
    'There are two entries with the id "family". Give the new one another id.',
  );
  expect(() => writeData({ ...fields, [ENTRIES]: [...entries, { title: "New" }] }, shape)).toThrow(/has no id/);
});
