/** A mistake in the content, told so that whoever made it can mend it. */
export interface Problem {
  /** The file as staff see it: `content/articles/your-first-week.mdx`. */
  file: string;
  /** Line in that file, counted from 1; left out where the mistake has no place, such as a missing field. */
  line?: number | undefined;
  /** The field (`picture.alt`; `aliases, entry 3`), or the component and its attribute (`<Callout> kind`). */
  field?: string | undefined;
  /** What is wrong, in plain words. */
  message: string;
  /** What stands there now. */
  found?: string | undefined;
  /** What to write instead; begins with a verb. */
  fix?: string | undefined;
  /** A warning is worth a look and does not stop publishing. Left out, it is an error, which does. */
  severity?: "warning" | undefined;
}

/** Whether a problem stops publishing. */
export const isError = ({ severity }: Problem): boolean => severity !== "warning";

/** A problem whose file is not known yet, from code that sees one text only. */
export type Finding = Omit<Problem, "file">;

/** What was found, on one line and short enough for a report. */
export function excerpt(text: string, length = 80): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** A few words with those before and after them. */
export function inContext(text: string, offset: number, length: number): string {
  const [before, words, after] = [
    text.slice(0, offset),
    text.slice(offset, offset + length),
    text.slice(offset + length),
  ];
  const start = before.length > 30 ? before.slice(-30).replace(/^\S*/, "…") : before;
  const end = after.length > 30 ? after.slice(0, 30).replace(/\S*$/, "…") : after;
  return excerpt(start + words + end, 160);
}

/**
 * Sorts errors before warnings, by file and line, and keeps only the first problem told of the same value: rules that know the right
 * value run before those that only know that it is wrong.
 */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  const first = problems.filter((problem) => {
    const { file, line, field, found } = problem;
    if (field === undefined || found === undefined) return true;
    const value = JSON.stringify([file, line, field, found]);
    return !told.has(value) && told.add(value);
  });
  const byPlace = (a: Problem, b: Problem) =>
    isError(a) !== isError(b)
      ? isError(a)
        ? -1
        : 1
      : a.file === b.file
        ? (a.line ?? 0) - (b.line ?? 0)
        : a.file < b.file
          ? -1
          : 1;
  return first.sort(byPlace);
}
