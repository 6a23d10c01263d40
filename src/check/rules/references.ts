import { choose } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import type { Path, Yaml } from "../read-yaml.ts";
import { fieldName } from "../explain-schema-error.ts";
import { idsOf, list, record, type Rule, type Site } from "../site.ts";

/** Topics, sources and programs that a field names exist. */
export const references: Rule = (site) => [
  ...site.pages.flatMap(({ file, folder, slug, fields }) => {
    if (!fields) return [];
    const named = (name: string, kind: Kind, without?: string) =>
      list(record(fields.value)[name]).flatMap((id, index) =>
        check(site, file, fields, [name, index], id, kind, without),
      );
    return [
      ...named("topics", "topics"),
      ...named("sources", "sources"),
      ...(folder === "programs" ? named("related", "programs", slug) : []),
    ];
  }),
  ...inLevels(site),
  ...inWeek(site),
  ...inGlossary(site),
];

type Kind = Parameters<typeof idsOf>[1];

function inLevels(site: Site): Problem[] {
  const { levels } = site.data;
  if (!levels) return [];
  return list(levels.yaml.value).flatMap((level, index) =>
    Object.entries(record(record(level).sources)).flatMap(([fact, ids]) =>
      list(ids).flatMap((id, entry) =>
        check(site, levels.file, levels.yaml, [index, "sources", fact, entry], id, "sources"),
      ),
    ),
  );
}

function inWeek(site: Site): Problem[] {
  const { week } = site.data;
  if (!week) return [];
  return list(record(week.yaml.value).days).flatMap((day, index) =>
    list(record(day).sessions).flatMap((session, entry) =>
      check(
        site,
        week.file,
        week.yaml,
        ["days", index, "sessions", entry, "program"],
        record(session).program,
        "programs",
      ),
    ),
  );
}

function inGlossary(site: Site): Problem[] {
  const { glossary } = site.data;
  if (!glossary) return [];
  return Object.entries(record(glossary.yaml.value)).flatMap(([term, fields]) =>
    list(record(fields).sources).flatMap((id, entry) =>
      check(site, glossary.file, glossary.yaml, [term, "sources", entry], id, "sources"),
    ),
  );
}

function check(site: Site, file: string, yaml: Yaml, path: Path, id: unknown, kind: Kind, without?: string): Problem[] {
  const known = idsOf(site, kind);
  if (!known || typeof id !== "string" || (known.includes(id) && id !== without)) return [];
  return [
    {
      file,
      line: yaml.lineOf(path),
      field: fieldName(path),
      message: id === without ? "a program cannot be related to itself" : `there is no ${places[kind]}`,
      found: id,
      fix: choose(
        id,
        known.filter((one) => one !== without),
      ),
    },
  ];
}

const places: Record<Kind, string> = {
  topics: "such topic in topics.yaml",
  sources: "such source in sources.yaml",
  glossary: "such term in glossary.yaml",
  helplines: "such helpline in site.yaml",
  programs: "such page in the folder programs",
};
