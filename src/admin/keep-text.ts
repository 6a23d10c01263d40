import { diff3Merge, diffComm } from "node-diff3";

/** Letters of the texts that were opened, and what the editor made of each before anybody changed it. */
const opened = new Map<string, string | undefined>();

/** What the editor leaves as it is when it writes a text in its own way. */
const lettersOf = (text: string) => text.replaceAll(/\P{L}+/gu, "");

/** Notes a text that somebody may open. */
export function noteText(text: string): void {
  const letters = lettersOf(text);
  if (letters && !opened.has(letters)) opened.set(letters, undefined);
}

/** The letters of the text that is open and that nobody has touched yet. */
let current: string | undefined;

/** What somebody does who changes a text. */
const TOUCHES = ["beforeinput", "keydown", "paste", "drop", "click"];

/**
 * Listens to what the editor makes of each text: it reads Markdown and writes it in its own way, other escapes, other tables,
 * whether somebody types or not. What it makes of a text until somebody does is that text untouched, which is no change
 * that the form would have to be told.
 */
export function watchTexts(target: EventTarget): void {
  const touched = new WeakSet<EventTarget>();
  const onUpdate = (event: Event) => {
    const { detail } = event as CustomEventInit<{ value?: unknown }>;
    if (typeof detail?.value !== "string") return;
    const letters = lettersOf(detail.value);
    if (!opened.has(letters)) return;
    if (opened.get(letters) === undefined) current = letters;
    if (current === letters) opened.set(letters, detail.value);
    if (event.target && !touched.has(event.target)) event.stopPropagation();
  };
  const onTouch = (event: Event) => {
    const place = event.type === "click" ? "[role=toolbar], .lexical-root button" : ".lexical-root";
    if (!(event.target instanceof Element && event.target.closest(place))) return;
    current = undefined;
    for (const text of event.target.ownerDocument.querySelectorAll(".lexical-root")) touched.add(text);
  };
  target.addEventListener("Update", onUpdate, true);
  for (const touch of TOUCHES) target.addEventListener(touch, onTouch, true);
}

/**
 * A text that was changed in the editor, with everything as it was written before that nobody changed.
 * @param before the text as it was opened
 * @param after the text as the editor gives it
 */
export function keepText(before: string, after: string): string {
  // It stays: a save may fail, and the next one begins with the same text.
  const untouched = opened.get(lettersOf(before));
  return keepLines(before, untouched === undefined ? after : mergeText(before, untouched, after));
}

/** A form inside the text may be shown only after somebody has touched it: a line that the editor wrote anew is known. */
function keepLines(before: string, after: string): string {
  const known = new Map(before.split(/\r?\n/).map((line) => [asEditorWrites(line), line]));
  return after
    .split(/\r?\n/)
    .map((line) => known.get(line) ?? line)
    .join("\n");
}

/** The editor takes components out of bold words: `**Call <Phone />.**` becomes `**Call** <Phone />**.**`. */
function asEditorWrites(line: string): string {
  return line.replaceAll(/\*\*([^*]*<[^*]*\/>[^*]*)\*\*/g, (_, bold: string) =>
    bold
      .split(/(\s*<[A-Z][^>]*\/>\s*)/)
      .map((part) => (part === "" || part.trimStart().startsWith("<") ? part : `**${part}**`))
      .join(""),
  );
}

/**
 * Makes the changes between two texts in a third, line by line; where that differs from the first, too, the change wins.
 * @param before the text in which to make them
 * @param untouched the same text as the editor writes it
 * @param after what the editor has now
 */
export function mergeText(before: string, untouched: string, after: string): string {
  const [a, o, b] = [before, untouched, after].map((text) => text.trim().split(/\r?\n/));
  return diff3Merge(a ?? [], o ?? [], b ?? [])
    .flatMap(({ ok, conflict }) => ok ?? (conflict ? mergeLines(conflict.a, conflict.o, conflict.b) : []))
    .join("\n");
}

/** The same for a few lines of which some were changed: those that were not stand as they stood, where it can be told how. */
function mergeLines(before: string[], untouched: string[], after: string[]): string[] {
  const parts = diffComm(untouched, after);
  const isAcross = before.length === untouched.length;
  const isWhole = parts.filter(({ common, buffer1 }) => (common ?? buffer1).length > 0).length === 1;
  const merged: string[] = [];
  let at = 0;
  for (const { common, buffer1, buffer2 = [] } of parts) {
    if (common) merged.push(...(isAcross ? before.slice(at, at + common.length) : isWhole ? before : common));
    buffer2.forEach((line, place) => {
      const was = isAcross && place < (buffer1?.length ?? 0) ? before[at + place] : merged.at(-1);
      merged.push(asEntryBeside(line, was ?? ""));
    });
    at += (common ?? buffer1).length;
  }
  return merged;
}

/** A line of a list with the sign of the others: another sign would begin another list. @param other what it was, or follows */
function asEntryBeside(line: string, other: string): string {
  const [, indent, sign] = /^(\s*)([-*+])\s/.exec(other) ?? [];
  return sign !== undefined && line.startsWith(`${indent ?? ""}- `) ? line.replace("-", sign) : line;
}
