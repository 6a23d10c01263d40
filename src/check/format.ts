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
    `${[inFiles(errors, "problem"), inFiles(warnings, "warning")].flat().join(", ")} of the content.`,
  ].join("\n\n");
}

/**
 * One line for those who did not ask for warnings: how many there are, and how to see them.
 * @returns undefined when there are none
 */
export function countWarnings(problems: readonly Problem[]): string | undefined {
  const { length } = problems.filter((problem) => !isError(problem));
  return length > 0 ? `${count(length, "warning")}; npm run check shows ${length === 1 ? "it" : "them"}.` : undefined;
}

/**
 * The report for other programs: a JSON array of `{ severity, file, line, field, message, found, fix }`.
 * `severity` is "error" or "warning", `line` a number counted from 1; `line`, `field`, `found` and `fix` are null where
 * there is nothing to say.
 */
export function formatJson(problems: readonly Problem[]): string {
  const all = problems.map((problem) => {
    const { file, line = null, field = null, message, found = null, fix = null } = problem;
    return { severity: isError(problem) ? "error" : "warning", file, line, field, message, found, fix };
  });
  return JSON.stringify(all, null, 2);
}

/**
 * The report for GitHub, which shows each problem as a comment on its line of a pull request.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function formatGitHub(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { file, line, field, message } = problem;
      const place = [`file=${escapeProperty(file)}`, ...(line === undefined ? [] : [`line=${line}`])].join(",");
      const text = [field ? `${field}: ${message}` : message, ...details(problem)].join("\n");
      return `::${isError(problem) ? "error" : "warning"} ${place}::${escapeMessage(text)}`;
    })
    .join("\n");
}

const byFile = (problems: readonly Problem[]): string[] =>
  [...Map.groupBy(problems, ({ file }) => file)].map(([file, found]) => [file, ...found.flatMap(linesOf)].join("\n"));

function linesOf(problem: Problem): string[] {
  const { line, field, message } = problem;
  const place = [line === undefined ? undefined : `line ${line}`, field].filter(Boolean).join(", ");
  return [`  ${place ? `${place}: ` : ""}${message}`, ...details(problem).map((detail) => `    ${detail}`)];
}

const details = ({ found, fix }: Problem): string[] => [
  ...(found === undefined ? [] : [`found: ${found}`]),
  ...(fix === undefined ? [] : [`instead: ${fix}`]),
];

const inFiles = (problems: readonly Problem[], name: string): string[] =>
  problems.length > 0
    ? [`${count(problems.length, name)} in ${count(new Set(problems.map(({ file }) => file)).size, "file")}`]
    : [];

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? "" : "s"}`;

const escapeMessage = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string) => escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
