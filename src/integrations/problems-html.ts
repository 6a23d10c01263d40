import { isError, type Problem } from "../check/index.ts";

/**
 * The page in the place of one that cannot be made. It reloads by itself when the content changes.
 * @param problems errors of the content, in the order in which they shall stand
 * @returns a whole HTML page
 */
export function problemsPage(problems: readonly Problem[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Something needs to be mended first</title>
<style>body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; } ${STYLES}</style>
<script type="module" src="/@vite/client"></script>
<body class="content-problems">
<h1>Something needs to be mended first</h1>
<p>This page appears by itself as soon as the file is right. Visitors see nothing of this.</p>
${listOf(problems)}
</body>
</html>`;
}

/**
 * The strip at the foot of a page that can be shown.
 * @param here what is wrong, or worth a look, in the file of the page
 * @param elsewhere errors of other files, which would stop publishing, too
 * @returns HTML; empty when there is nothing to say
 */
export function problemsStrip(here: readonly Problem[], elsewhere: readonly Problem[]): string {
  if (here.length + elsewhere.length === 0) return "";
  const errors = here.filter(isError);
  const warnings = here.filter((problem) => !isError(problem));
  const counts = [
    errors.length > 0 && `${errors.length} to mend on this page`,
    warnings.length > 0 && `${warnings.length} worth a look on this page`,
    elsewhere.length > 0 && `${elsewhere.length} to mend elsewhere`,
  ].filter((words) => words !== false);
  return `<style>${STYLES} ${STRIP}</style>
<details class="content-problems content-problems-strip no-print"${errors.length > 0 ? " open" : ""}>
<summary>${counts.join(", ")}</summary>
${listOf([...errors, ...warnings, ...elsewhere])}
</details>`;
}

const listOf = (problems: readonly Problem[]): string => `<ul>${problems.map(itemOf).join("")}</ul>`;

function itemOf({ file, line, field, message, found, fix }: Problem): string {
  const place = [file, line === undefined ? undefined : `line ${line}`, field].filter(Boolean).join(", ");
  return [
    `<li><strong>${escape(message)}</strong><br>${escape(place)}`,
    ...(found === undefined ? [] : [`<br>found: <code>${escape(found)}</code>`]),
    ...(fix === undefined ? [] : [`<br>instead: ${escape(fix)}`]),
    "</li>",
  ].join("");
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const STYLES = `
.content-problems { font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #fff8e6; }
.content-problems li { margin-block: 0.75rem; }
.content-problems code { overflow-wrap: anywhere; }`;

const STRIP = `
.content-problems-strip { position: fixed; inset: auto 0 0; z-index: 10; max-height: 40vh; overflow: auto; padding: 0.5rem 1rem; border-top: 2px solid #8a5a00; }
.content-problems-strip summary { cursor: pointer; font-weight: 700; }`;
