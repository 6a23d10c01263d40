import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { styleText } from "node:util";
import { diffComm } from "node-diff3";
import type { Fixed } from "./mended-content.ts";

/** What the last mending changed, to take it back: names within the content folder. */
const UNDO = resolve(".cache/before-fix.json");

interface Kept {
  file: string;
  name: string;
  /** What stood in the file, and what mending made of it, in base64. */
  before: string;
  after: string;
}

/**
 * Writes mended files, each at once and whole, and keeps what stood in them.
 * @param contentDir the content folder, in whose place the files' names have its name
 */
export function writeFixes(contentDir: string, files: readonly Fixed[]): void {
  const pathOf = (file: string) => join(contentDir, file.slice(file.indexOf("/") + 1));
  const kept = files.map(({ file, name, text }): Kept => {
    const before = readFileSync(pathOf(file));
    const after = text === undefined ? before : Buffer.from(text);
    return {
      file: pathOf(file),
      name: pathOf(name),
      before: before.toString("base64"),
      after: after.toString("base64"),
    };
  });
  write(UNDO, JSON.stringify(kept));
  for (const { file, name, after } of kept) move(file, name, Buffer.from(after, "base64"));
}

/**
 * Takes back what the last mending changed, but for files that somebody changed since.
 * @returns files that are as they were before, and those that were left
 */
export function undoFixes(): { undone: string[]; left: string[] } {
  const kept = existsSync(UNDO) ? (JSON.parse(readFileSync(UNDO, "utf8")) as Kept[]) : [];
  const isAsMended = ({ name, after }: Kept) => existsSync(name) && readFileSync(name).toString("base64") === after;
  const [undo, leave] = [kept.filter(isAsMended), kept.filter((one) => !isAsMended(one))];
  for (const { file, name, before } of undo) move(name, file, Buffer.from(before, "base64"));
  rmSync(UNDO, { force: true });
  return { undone: undo.map(({ file }) => file), left: leave.map(({ name }) => name) };
}

function move(from: string, to: string, bytes: Buffer): void {
  write(to, bytes);
  if (from === to) return;
  rmSync(from);
  try {
    rmdirSync(dirname(from));
  } catch {
    // Something else lies in the folder.
  }
}

/** A reader sees the file as it was, or as it is. */
function write(path: string, bytes: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, bytes);
  renameSync(`${path}.new`, path);
}

/**
 * What mending changed, for people: by file, the lines before and after.
 * @param stream where it is printed; on a terminal it has colours
 */
export function formatFixes(files: readonly Fixed[], stream: NodeJS.WriteStream): string {
  const paint = (colour: "red" | "green", text: string) => styleText(colour, text, { stream });
  return files
    .map(({ file, name, before = "", text = "" }) => {
      let line = 1;
      const changes = diffComm(before.split("\n"), text.split("\n")).flatMap(
        ({ common, buffer1 = [], buffer2 = [] }) => {
          if (common) {
            line += common.length;
            return [];
          }
          const at = `  line ${line}`;
          line += buffer1.length;
          return [
            at,
            ...buffer1.map((one) => paint("red", `    - ${one}`)),
            ...buffer2.map((one) => paint("green", `    + ${one}`)),
          ];
        },
      );
      return [name === file ? file : `${file} is now ${name}`, ...changes].join("\n");
    })
    .join("\n\n");
}
