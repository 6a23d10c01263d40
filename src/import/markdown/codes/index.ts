import { turnColons, turnExclamations, turnQuotes } from "./admonitions.ts";
import { turnComponents } from "./components.ts";
import type { CodeContext, TurnCodes } from "./context.ts";
import { turnHugo, turnTemplates } from "./hugo.ts";
import { turnAbbreviations, turnAttributes, turnDefinitions, turnInlineNotes } from "./kramdown.ts";
import { turnLiquid } from "./liquid.ts";
import { turnObsidian } from "./obsidian.ts";
import { turnPandoc } from "./pandoc.ts";
import { turnPandocTables } from "./pandoc-tables.ts";
import { turnSigns } from "./signs.ts";

/**
 * In this order: what is computed first, then boxes, which may hold anything, then what stands in a line. People move
 * texts from program to program, so each is tried on every text.
 */
const turns: readonly TurnCodes[] = [
  turnPandocTables,
  turnPandoc,
  turnHugo,
  turnLiquid,
  turnTemplates,
  turnColons,
  turnExclamations,
  turnQuotes,
  turnAttributes,
  turnComponents,
  turnObsidian,
  turnInlineNotes,
  turnDefinitions,
  turnAbbreviations,
  turnSigns,
];

/**
 * Turns the codes of other programs in a text of Markdown into plain Markdown and HTML.
 * @param context is told what was taken away
 * @returns Markdown of GitHub's kind in which HTML may stand; code is as it was
 */
export const turnCodes = (text: string, context: CodeContext): string =>
  turns.reduce((turned, turn) => turn(turned, context), text);
