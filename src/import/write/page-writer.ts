import type { WriteBodyOf } from "../body.ts";
import type { Note } from "../import-source.ts";
import { fieldsOf, pageText, TO_WRITE } from "./fields.ts";
import type { Links } from "./links.ts";
import { headPicture, type PagePictures } from "./pictures.ts";
import type { PlannedPage } from "./plan.ts";
import type { WrittenPage, WritePage } from "./settle.ts";
import type { Texts } from "./texts.ts";
import { type Choices, fieldsOfTerms } from "./topics.ts";

interface WriterFacts {
  texts: Texts;
  links: Links;
  writeBody: WriteBodyOf;
  choices: Choices;
  picturesOf: (page: PlannedPage) => PagePictures;
  /** The day for a page of which nobody knows one. */
  dayOf: (page: PlannedPage) => string;
  siteNames: readonly string[];
}

/** Writes pages: their fields, and their text with its links and pictures. */
export function pageWriter(facts: WriterFacts): WritePage {
  const { texts, links, writeBody, choices, picturesOf, dayOf, siteNames } = facts;
  return async (page, verify) => {
    const { entry, drafts } = page;
    const read = await texts.read(page);
    const bases = texts.facts.get(page)?.bases ?? [];
    const pictures = picturesOf(page);
    const followed = new Map<string, { to: string | undefined; written: string | undefined }>();
    const body = writeBody(read, {
      link(address) {
        const to = links.find(address, bases);
        const written = to === undefined ? undefined : verify(to);
        followed.set(address, { to, written });
        return written;
      },
      picture: (address) => pictures.byAddress.get(address),
    });
    const made = fieldsOf(entry, {
      ...fieldsOfTerms(entry, choices),
      ...{ firstParagraph: read.firstParagraph, today: dayOf(page), siteNames },
    });
    const picture = headPicture(entry.picture, pictures);
    const missing = entry.picture && pictures.lost.get(entry.picture.address);
    const lost = missing ? [{ what: `the picture under the headline is missing: ${missing}` }] : [];
    for (const reason of made.drafts) drafts.add(reason);
    if (body.text.trim() === "" && !picture) drafts.add("it has no text");
    // Only an article has a field for it.
    const isField = entry.kind === "article";
    const above = picture && !isField ? `![${picture.alt.replace(/[\\[\]]/g, "\\$&")}](${picture.src})\n\n` : "";
    const fields = picture && isField ? { ...made.fields, picture } : made.fields;
    if (`${picture?.alt ?? ""} ${body.text}`.includes(TO_WRITE))
      drafts.add("somebody has to write what its pictures show");
    return {
      text: pageText(fields, drafts.size > 0, above + body.text),
      links: followed,
      notes: [
        ...page.notes,
        ...made.notes,
        ...read.notes,
        ...pictures.notes,
        ...lost,
        ...body.notes,
        ...lostLinks(followed),
      ],
    };
  };
}

/** The links of which only the words are left. */
function lostLinks(links: WrittenPage["links"]): Note[] {
  return [...links]
    .filter(([, { written }]) => written === undefined)
    .map(([address, { to }]) => ({
      what: `a link to ${address} is words only: ${to === undefined ? "nothing came over from there" : `visitors find nothing at ${to}`}`,
    }));
}
