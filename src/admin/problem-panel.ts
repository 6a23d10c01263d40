import { isError, type Problem } from "../check/problem.ts";
import styles from "./problem-panel.css?inline";

/**
 * Says why an entry is not saved, in a sentence. Mistakes that it makes in other files are no reason: one entry is saved
 * at a time.
 * @param file that is being saved
 * @returns undefined where nothing stops it
 */
export function summaryOf(problems: readonly Problem[], file: string): string | undefined {
  const [first, ...others] = problems.filter((problem) => isError(problem) && problem.file === file);
  if (!first) return undefined;
  const more = others.length > 0 ? ` There is more to mend: see the list in the corner of this page.` : "";
  return `${sentenceOf(first)}${more}`;
}

/**
 * Shows a list of problems in a corner of the page until it is closed or the next entry is saved.
 * @param file that is being saved
 * @param outcome what became of the entry
 */
export function showProblems(problems: readonly Problem[], file: string, outcome: "saved" | "refused"): void {
  const panel = (shown ??= makePanel());
  panel.hidden = problems.length === 0;
  if (panel.hidden) return;
  const count = `${problems.length} ${problems.length === 1 ? "thing" : "things"}`;
  const title = make("h2", outcome === "saved" ? `Saved. ${count} worth a look` : `Not saved. ${count} to look at`);
  const close = make("button", "Close");
  close.addEventListener("click", () => (panel.hidden = true));
  panel.replaceChildren(title, make("ul", ...problems.map((problem) => itemOf(problem, file))), close);
}

let shown: HTMLElement | undefined;

function makePanel(): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const panel = make("aside");
  panel.id = "problems";
  panel.setAttribute("role", "status");
  document.body.append(panel);
  return panel;
}

function itemOf(problem: Problem, file: string): HTMLElement {
  const { found, fix } = problem;
  const item = make(
    "li",
    make("strong", placeOf(problem, file)),
    make("p", capitalized(problem.message)),
    ...(found === undefined ? [] : [make("p", "Found: ", make("q", found))]),
    ...(fix === undefined ? [] : [make("p", `${capitalized(fix)}.`)]),
  );
  item.className = isError(problem) ? "error" : "warning";
  return item;
}

const sentenceOf = (problem: Problem): string =>
  [`${placeOf(problem, problem.file)}: ${problem.message}`, problem.found && `Found: ${problem.found}`, problem.fix && capitalized(problem.fix)] // prettier-ignore
    .filter(Boolean)
    .join(". ")
    .concat(".");

/** Where it stands, as the form calls it; in another file, where that has it. */
function placeOf({ file, field, line }: Problem, saved: string): string {
  const place = field ? capitalized(field) : "Text";
  return file === saved ? place : `${place}, ${line === undefined ? file : `line ${line} of ${file}`}`;
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function make(name: string, ...content: (string | Node)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}
