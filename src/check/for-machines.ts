import { isError, type Problem } from "./problem.ts";

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
 * Comments on the lines of a pull request, one a line.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
export function formatAnnotations(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { file, line, field, message, found, fix } = problem;
      const place = [`file=${property(file)}`, ...(line === undefined ? [] : [`line=${line}`])].join(",");
      const told = [
        field ? `${field}: ${message}` : message,
        ...(found === undefined ? [] : [`found: ${found}`]),
        ...(fix === undefined ? [] : [`instead: ${fix}`]),
      ];
      return `::${isError(problem) ? "error" : "warning"} ${place}::${data(told.join("\n"))}`;
    })
    .join("\n");
}

const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
