import { isMap, isScalar, type Document } from "yaml";
import { keepNode } from "./local-data.ts";
import type { Local } from "./local-text.ts";
import type { Move } from "./move.ts";

/** What stands in the new `site.yaml`; all else was told by the old clinic. */
const KEPT = [
  ...["name", "place", "phone", "tagline", "url", "language", "timeZone", "night", "footerHelplines", "helplines"],
  "navigation",
];

/** @param document the old clinic's `site.yaml`, which becomes the new one's */
export function newSettings(document: Document, { answers, old, today, local }: Move): void {
  const { name, locality, region, country, phone, url, timeZone, languages } = answers;
  if (isMap(document.contents))
    for (const { key } of [...document.contents.items])
      if (isScalar(key) && !KEPT.includes(String(key.value))) document.delete(key.value);
  for (const [field, value] of Object.entries({ name, phone, url, timeZone })) document.set(field, value);
  for (const [field, value] of Object.entries({ locality, region, country }))
    if (value) document.setIn(["place", field], value);
    else document.deleteIn(["place", field]);
  document.set("language", `${languages[0] ?? "en"}-${country}`);
  if (old.place.country === country) {
    keepHelplines(document, local);
  } else {
    document.set("helplines", document.createNode(linesToWrite(today)));
    document.delete("night");
  }
  const night = document.get("night");
  if (typeof night === "string" && local.helplines.has(night)) document.delete("night");
  keepNode(document.get("footerHelplines"), local, "helplines");
  keepNode(document.get("helplines"), local);
  keepNode(document.get("navigation"), local);
}

/** Where lines of a whole country are named, for those that a page of one town names in the old `site.yaml`. */
const NATIONAL_SOURCES: Partial<Record<string, { source: string; read: string }>> = {
  "911": { source: "https://www.fcc.gov/consumer-information", read: "2026-11-29" },
  "800-222-1222": {
    source: "https://www.poisonhelp.hrsa.gov/what-can-you-do/prevention-tips/adult-tips/index.html",
    read: "2026-11-29",
  },
};

function keepHelplines(document: Document, { helplines: gone, names }: Local): void {
  const { helplines } = document.toJS() as { helplines: { id: string; phone?: string; source: string }[] };
  for (const [index, { id, phone = "", source }] of [...helplines.entries()].reverse()) {
    if (gone.has(id)) document.deleteIn(["helplines", index]);
    else if (names(source.replaceAll(/[./]/g, " ")))
      for (const [field, value] of Object.entries(NATIONAL_SOURCES[phone] ?? {}))
        document.setIn(["helplines", index, field], value);
  }
}

/** The two lines that every page names, for a country of which this repository knows none. */
const linesToWrite = (today: string) => [
  {
    id: "emergency",
    name: "Emergency",
    who: "Someone could die, is hurt, has a seizure or may have overdosed",
    phone: "To write: the emergency number of your country",
    source: "To write: the address of the page that names this number",
    read: today,
  },
  {
    id: "lifeline",
    name: "To write: the name of the line for thoughts of suicide",
    who: "Thoughts of suicide, or more than you can bear, for you or someone you love",
    phone: "To write: its number",
    source: "To write: the address of the line's own page that names this number",
    read: today,
  },
];

/** @param document the word list of a translation */
export function newTranslatedWords(document: Document, { local }: Move): void {
  for (const id of local.helplines) document.deleteIn(["site", "helplines", id]);
  keepNode(document.get("site"), local);
  const programs = document.getIn(["translation", "programs"]);
  if (isMap(programs))
    programs.items = programs.items.filter(
      ({ key }) => isScalar(key) && local.hasPage(`/programs/${String(key.value)}/`),
    );
}
