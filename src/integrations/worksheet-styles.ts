import type { Plugin } from "vite";
import { RULES } from "../fit/decision-table.ts";
import { worksheetStyles } from "../fit/worksheet.ts";

const ID = "virtual:worksheet.css";

/** The style sheet by which the fit assessment answers without a script, made from the rules that run. */
export const worksheetSheet = (): Plugin => ({
  name: "worksheet-styles",
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: (id) =>
    id === `\0${ID}` ? `@layer components{${worksheetStyles(RULES, "fit-assessment:not([data-ready])")}}` : undefined,
});
