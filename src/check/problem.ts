/** A change of one place of a file. */
export interface Edit {
  /** Line on which it begins, counted from 1. */
  line: number;
  /** What stands there. */
  before: string;
  /** What is to stand there. */
  after: string;
}

/** What a mend may ask of the whole site. */
export interface Names {
  /** Id of the topic that a name means: its id, its title, another name or a search word of it. */
  topic: (name: string) => string | undefined;
  /** Address of the page that a title or the name of a file means. */
  page: (name: string) => string | undefined;
}

/** What surely mends a mistake: changes of its file, another name for it, or both. */
export interface Mend {
  edits?: readonly Edit[];
  /** The changes make sense together only. */
  isWhole?: true;
  /** The file's name as it should be, such as `content/pages/our-team.md`. */
  rename?: string;
}

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
  /** What surely mends it, and says the same as `fix`. Left out where only a person can tell what was meant. */
  mend?: ((names: Names) => Mend | undefined) | undefined;
  /** A warning is worth a look and does not stop publishing. Left out, it is an error, which does. */
  severity?: "warning" | undefined;
}

/** Whether a problem stops publishing. */
export const isError = ({ severity }: Problem): boolean => severity !== "warning";

/** A problem in code that reads one text and does not know its file. */
export type Finding = Omit<Problem, "file">;

/**
 * A text for a report: on one line, and cut short.
 * @param length the most characters that are returned
 */
export function excerpt(text: string, length = 80): string {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** A part of a text with up to 30 characters of the words before and after it, on one line. */
export function inContext(text: string, offset: number, length: number): string {
  const before = text.slice(0, offset);
  const part = text.slice(offset, offset + length);
  const after = text.slice(offset + length);
  const start = before.length > 30 ? before.slice(-30).replace(/^\S*/, "…") : before;
  const end = after.length > 30 ? after.slice(0, 30).replace(/\S*$/, "…") : after;
  return excerpt(start + part + end, 160);
}

/**
 * Sorts problems: errors before warnings, then by file and line. Of several problems with the same value one is kept,
 * since the others are mostly its consequence: an error rather than a warning, then the first of the given order.
 */
export function sortAndDeduplicate(problems: readonly Problem[]): Problem[] {
  const sorted = problems.toSorted(
    (a, b) =>
      Number(isError(b)) - Number(isError(a)) ||
      (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1),
  );
  const seen = new Set<string>();
  return sorted.filter(({ file, line, field, found }) => {
    if (field === undefined || found === undefined) return true;
    const value = JSON.stringify([file, line, field, found]);
    return !seen.has(value) && seen.add(value);
  });
}
