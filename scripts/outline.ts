/** `npm run outline [folder]`: headings and landmarks of every built page, a line each, for people to read. */
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";

const LANDMARKS =
  "header, nav, main, aside, footer, search, [role=search], section[aria-label], section[aria-labelledby]";

const folder = process.argv[2] ?? "dist";
for (const file of (await Array.fromAsync(glob("**/*.html", { cwd: folder }))).sort()) {
  const { document } = parseHTML(await readFile(join(folder, file), "utf8"));
  console.log(`\n${file}`);
  for (const element of document.querySelectorAll(`${LANDMARKS}, h1, h2, h3, h4, h5, h6`))
    if (isHeading(element) || isLandmark(element)) console.log(line(element));
}

/** The element, set in by the landmarks around it, with the name that a screen reader says. */
function line(element: Element): string {
  const depth = landmarksAround(element);
  const label = element.getAttribute("aria-labelledby");
  const named = label ? element.ownerDocument.getElementById(label) : null;
  const name = isHeading(element)
    ? element.textContent
    : (element.getAttribute("aria-label") ?? named?.textContent ?? "");
  const said = name.replace(/\s+/g, " ").trim();
  return `${"  ".repeat(depth + 1)}${kind(element)}${said ? ` "${said}"` : ""}`;
}

function kind(element: Element): string {
  return element.getAttribute("role") ?? element.tagName.toLowerCase();
}

function isHeading(element: Element): boolean {
  return /^H[1-6]$/.test(element.tagName);
}

/** The head and the foot of a part of the page are no landmarks, only those of the page itself. */
function isLandmark(element: Element): boolean {
  if (!/^(HEADER|FOOTER)$/.test(element.tagName)) return element.matches(LANDMARKS);
  return !element.parentElement?.closest("article, aside, main, nav, section");
}

function landmarksAround(element: Element): number {
  const around = element.parentElement?.closest(LANDMARKS);
  return around ? Number(isLandmark(around)) + landmarksAround(around) : 0;
}
