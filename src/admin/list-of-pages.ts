import type { EditorField } from "./schema-fields.ts";

export interface Option {
  label: string;
  value: string;
}

/**
 * How the editor lists the pages of a folder: with their state and day, the newest first, and what it can be narrowed to.
 * @param fields of the pages' form
 * @returns options of a collection (https://sveltiacms.app/en/docs/collections/entries/views)
 */
export function listOfPages(fields: readonly EditorField[], topics: readonly Option[]): Record<string, unknown> {
  const has = (name: string) => fields.some((field) => field.name === name);
  const day = ["published", "updated"].find(has);
  const filters = [
    { label: "Drafts", field: "draft", eq: true },
    ...(has("published") ? [{ label: "Not online before a later day", field: "published", gt: "{{now}}" }] : []),
    ...(has("topics")
      ? topics.map(({ label, value }) => ({ label: `Main topic: ${label}`, field: "topics.0", eq: value }))
      : []),
  ];
  const shown = day === "published" ? "from" : "updated";
  return {
    // A day of the future is when the page goes live, one of the past is when it did.
    summary: `{{title}} · {{draft | ternary('Draft ', '')}}${day ? `{{${day} | date('[${shown}] D MMMM YYYY')}}` : ""}`,
    sortable_fields: {
      fields: ["title", ...(day ? [day] : [])],
      ...(day && { default: { field: day, direction: "descending" } }),
    },
    view_filters: filters,
  };
}
