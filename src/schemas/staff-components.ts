/**
 * What staff may write in MDX, as plain data: the content check and the editor read it, and neither can import
 * `.astro` files. `index.ts` has the components themselves; a test holds the two lists together.
 */
export interface StaffComponent {
  name: string;
  attributes: readonly StaffAttribute[];
  /** `text`: Markdown stands between an opening and a closing tag. `nothing`: written `<Name />`. */
  holds: "text" | "nothing";
  /** It may stand within a sentence; others have lines of their own. */
  inSentence?: true;
  /** Level of the headings that the component prints. */
  heading?: 3;
}

/**
 * What may stand in an attribute: any text, one of some words or several with spaces between, the id of a source that the
 * page lists, of a helpline of `content/site.yaml` (or several) or of a term of `content/glossary.yaml`, or an anchor,
 * which gives the place an address of its own (`#anchor`).
 */
export type StaffAttribute = { name: string; required: boolean } & (
  | { is: "text" | "source" | "helpline" | "helplines" | "term" | "anchor" }
  | { is: "choice" | "choices"; of: readonly string[] }
);

/** What a clinic may tell about itself in `content/site.yaml`, by the names that `content/words.yaml` has words for. */
export const clinicFacts = [
  ...(["address", "openingHours", "email", "map", "license", "insurers", "languages"] as const),
  ...(["leaders", "youngPeople", "programLength", "drugTests"] as const),
] as const;

export type ClinicFact = (typeof clinicFacts)[number];

const fact: StaffAttribute = { name: "fact", required: true, is: "choice", of: clinicFacts };

export const staffComponents: readonly StaffComponent[] = [
  {
    name: "Callout",
    attributes: [
      { name: "kind", required: false, is: "choice", of: ["note", "care", "urgent"] },
      { name: "title", required: true, is: "text" },
    ],
    holds: "text",
  },
  { name: "Checklist", attributes: [], holds: "text" },
  {
    name: "ClinicFacts",
    attributes: [{ name: "only", required: true, is: "choices", of: clinicFacts }],
    holds: "nothing",
  },
  { name: "ContactBlock", attributes: [], holds: "nothing" },
  { name: "DrinkCheck", attributes: [], holds: "text", heading: 3 },
  { name: "English", attributes: [], holds: "text", inSentence: true },
  { name: "ExampleWeek", attributes: [], holds: "nothing" },
  { name: "Figure", attributes: [{ name: "caption", required: false, is: "text" }], holds: "text" },
  { name: "FiveFactors", attributes: [], holds: "nothing" },
  {
    name: "Helpline",
    attributes: [{ name: "id", required: true, is: "helpline" }],
    holds: "nothing",
    inSentence: true,
  },
  { name: "Helplines", attributes: [{ name: "only", required: false, is: "helplines" }], holds: "nothing" },
  { name: "IfKnown", attributes: [fact], holds: "text" },
  { name: "IfUnknown", attributes: [fact], holds: "text" },
  { name: "KeyFacts", attributes: [], holds: "text" },
  { name: "FirstArticles", attributes: [], holds: "nothing", heading: 3 },
  { name: "LevelsOfCare", attributes: [], holds: "nothing" },
  { name: "LevelsTable", attributes: [], holds: "nothing" },
  { name: "Phone", attributes: [], holds: "nothing", inSentence: true },
  { name: "ProgramCards", attributes: [], holds: "nothing", heading: 3 },
  { name: "ProgramComparison", attributes: [], holds: "nothing" },
  {
    name: "Question",
    attributes: [
      { name: "id", required: true, is: "anchor" },
      { name: "ask", required: true, is: "text" },
    ],
    holds: "text",
    heading: 3,
  },
  { name: "Sheet", attributes: [{ name: "title", required: true, is: "text" }], holds: "text" },
  { name: "Source", attributes: [{ name: "id", required: true, is: "source" }], holds: "nothing", inSentence: true },
  { name: "Steps", attributes: [], holds: "text" },
  { name: "Term", attributes: [{ name: "id", required: true, is: "term" }], holds: "text", inSentence: true },
  { name: "TranslationNotice", attributes: [], holds: "nothing" },
];
