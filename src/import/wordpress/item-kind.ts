import { type ExportItem, valueOf } from "./export-part.ts";
import type { Named } from "./left-over.ts";

/** What becomes of an item. */
export type ItemKind =
  | { kind: "entry"; type: string }
  /** A type of a theme or plug-in: a page when its kind had pages of their own. */
  | { kind: "perhaps"; type: string }
  | { kind: "file" }
  /** A text that others show. */
  | { kind: "block"; what: string }
  | { kind: "guest"; what: string }
  | { kind: "left"; what: string; named?: Named };

/** Types that are no pages, and what they are to the person who reads the report. */
const TYPES: Readonly<Record<string, [what: string, seen: boolean]>> = {
  nav_menu_item: ["entries of menus", false],
  revision: ["older versions of pages", false],
  product: ["products of a shop", true],
  product_variation: ["variants of products", false],
  shop_order: ["orders of a shop, which are private", false],
  feedback: ["messages that visitors sent, which are private", false],
  custom_css: ["style sheets", false],
  wp_global_styles: ["styles of the theme", false],
  wp_template: ["templates of the theme", false],
  wp_template_part: ["parts of the theme, such as its header", false],
  wp_navigation: ["menus", false],
  tribe_events: ["events of a calendar", true],
  tribe_venue: ["places of events", true],
  tribe_organizer: ["organizers of events", true],
  event: ["events of a calendar", true],
};

/** Names of types that are parts of a program: forms, templates, settings. */
const PROGRAM =
  /^(wp_|elementor|e-|customize|oembed|user_request|revision|shop_|wc_|acf|ap_|jp_|um_|tribe_|scheduled|amp_|et_|ct_|fl-|fusion|vc|astra|kadence|spectra|blocks)|form|popup|template|library|builder|layout|header|footer|block|menu|widget|slide|snippet|outbox|css|script|coupon|order|discount|pricing|size_guide|redirect|product|log$|\bads?\b/i;

/** Whether the item is a page of the old site, and if not, what it is. */
export function itemKind({ fields }: ExportItem): ItemKind {
  const type = valueOf(fields, "wp:post_type") || "post";
  const status = valueOf(fields, "wp:status");
  if (type === "attachment") return { kind: "file" };
  if (type === "guest-author") return { kind: "guest", what: "profiles of authors, whose names were used" };
  if (type === "wp_block") return { kind: "block", what: "reusable blocks, whose text is in the pages that show them" };
  if (type === "elementor_library") return { kind: "block", what: "templates of Elementor" };
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (known) return { kind: "left", what: `${known[0]} (${type})`, named: known[1] ? "words" : undefined };
  if (status === "trash") return { kind: "left", what: "what is in the trash", named: "names" };
  if (status === "spam") return { kind: "left", what: "what is marked as spam" };
  if (status === "auto-draft") return { kind: "left", what: "what was begun and never saved (auto-draft)" };
  if (type === "post" || type === "page") return { kind: "entry", type };
  if (PROGRAM.test(type) || status === "inherit") return { kind: "left", what: whatOf(type) };
  return { kind: "perhaps", type };
}

/** A type as the report names it. */
export const whatOf = (type: string): string => `what is of the type “${type}”`;

/** Why visitors did not see an item. Undefined for one that they saw, or see on a day to come. */
export function hiddenWhy({ fields }: ExportItem): string | undefined {
  const status = valueOf(fields, "wp:status");
  if (valueOf(fields, "wp:post_password")) return "password";
  if (status === "publish" || status === "future") return undefined;
  return status || "without a status";
}
