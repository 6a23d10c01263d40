import { handoutAddress, handoutFolder, sizeOf } from "../../content/handouts.ts";
import type { Rule } from "../rule.ts";
import { list, record } from "../site.ts";

/** Files to hand out can be opened, are no burden on a phone, and some link leads to them. */
export const handouts: Rule = ({ folder, handouts, pages, data }, report) => {
  const linked = new Set([
    ...pages.flatMap(({ body }) => (body.nodes ?? []).flatMap((node) => ("url" in node ? [pathOf(node.url)] : []))),
    ...data.flatMap(({ yaml }) => textsIn(yaml.value).map(pathOf)),
  ]);
  for (const [file, { bytes, problems }] of handouts) {
    // Of a file of another kind, its name says enough.
    if (!isPdf(file)) continue;
    for (const problem of problems) report({ file, ...problem });
    if (bytes > MOST_BYTES)
      report({
        file,
        message: "this file is too large to be loaded on a phone",
        found: sizeOf(bytes),
        fix: "save it again as a smaller PDF (“minimum size” or “for the web”), below 10 MB",
      });
    const address = handoutAddress(file.slice(`${folder}/${handoutFolder}/`.length));
    if (!linked.has(address))
      report({
        file,
        message: "no page leads to this file, and whoever knows its address can still open it",
        fix: `link it, such as [The form](${address}), or delete it`,
        severity: "warning",
      });
  }
};

const MOST_BYTES = 10_000_000;

/** Whether a file's name is that of a PDF. */
export const isPdf = (name: string): boolean => /\.pdf$/i.test(name);

const pathOf = (href: string): string => href.split(/[?#]/)[0] ?? "";

/** Every text of a data file, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return (Array.isArray(value) ? list(value) : Object.values(record(value))).flatMap(textsIn);
}
