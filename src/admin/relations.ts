import { ENTRIES } from "./file-format.ts";

/** A choice among what is saved, by title (https://sveltiacms.app/en/docs/fields/relation). */
export interface Relation {
  widget: "relation";
  collection: string;
  file?: string;
  value_field: string;
  display_fields: string[];
  search_fields?: string[];
}

/** A choice among the entries of a data file, whose form is a list. @param shown as `{{term}}` */
function amongEntries(file: string, shown: string, list = ENTRIES): Relation {
  return {
    ...{ widget: "relation", collection: "settings", file },
    value_field: `${list}.*.id`,
    display_fields: [shown.replaceAll("{{", `{{${list}.*.`)],
  };
}

export const sourceRelation = amongEntries("sources", "{{publisher}}: {{title}}");

/** What is chosen in an attribute of a component that names something else. */
export const attributeRelations: Readonly<Record<string, Relation>> = {
  source: sourceRelation,
  helpline: amongEntries("site", "{{name}}", "helplines"),
  term: amongEntries("glossary", "{{term}}"),
};

/** A choice among programs. */
export const programRelation: Relation = {
  widget: "relation",
  collection: "programs",
  value_field: "{{slug}}",
  display_fields: ["title"],
};

export const topicRelation = amongEntries("topics", "{{title}}");
