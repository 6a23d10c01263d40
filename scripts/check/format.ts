import type { Problem } from "./problem.ts";

/**
 * The report that people read in the terminal.
 * @param problems in the order in which they shall stand
 * @returns problems by file, and a line that counts them
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "The content has no problems.";
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const reports = [...byFile].map(([file, found]) => [file, ...found.map(report)].join("\n"));
  return [...reports, `${count(problems.length, "problem")} in ${count(byFile.size, "file")} of the content.`].join(
    "\n\n",
  );
}

function report({ line, field, message, found, fix }: Problem): string {
  const place = [line === undefined ? undefined : `line ${line}`, field].filter(Boolean).join(", ");
  return [
    `  ${place ? `${place}: ` : ""}${message}`,
    found === undefined ? undefined : `    found: ${found}`,
    fix === undefined ? undefined : `    instead: ${fix}`,
  ]
    .filter((part) => part !== undefined)
    .join("\n");
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;
