import { isError, type Problem } from "./problem.ts";

/**
 * The report that people read in the terminal.
 * @param problems in the order in which they shall stand, errors first
 * @returns problems by file, and a line that counts them
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return "The content has no problems.";
  const errors = problems.filter(isError);
  const warnings = problems.filter((problem) => !isError(problem));
  return [
    ...byFile(errors),
    ...(warnings.length > 0 ? ["Worth a look; these do not stop publishing:", ...byFile(warnings)] : []),
    `${counts(errors, warnings)} of the content.`,
  ].join("\n\n");
}

/** One line for those who did not ask: how many warnings there are, and how to see them. */
export function countWarnings(problems: readonly Problem[]): string | undefined {
  const { length } = problems.filter((problem) => !isError(problem));
  return length > 0
    ? `${count(length, "warning")}; node scripts/check.ts ${length === 1 ? "shows it" : "shows them"}.`
    : undefined;
}

function byFile(problems: readonly Problem[]): string[] {
  return [...Map.groupBy(problems, ({ file }) => file)].map(([file, found]) => [file, ...found.map(report)].join("\n"));
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

function counts(errors: readonly Problem[], warnings: readonly Problem[]): string {
  const inFiles = (kind: readonly Problem[], name: string) =>
    kind.length > 0
      ? `${count(kind.length, name)} in ${count(new Set(kind.map(({ file }) => file)).size, "file")}`
      : [];
  return [inFiles(errors, "problem"), inFiles(warnings, "warning")].flat().join(", ");
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;
