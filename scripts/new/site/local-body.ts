import { keepSentences, type Local } from "./local-text.ts";

/** A line of a text with what belongs to it: to a heading its section, to a component what stands in it. */
interface Block {
  line: string;
  /** Of a heading, 2 to 4; 0 for all else. */
  level: number;
  /** The line that ends a component. */
  end?: string;
  blocks: Block[];
}

interface Count {
  all: number;
  lost: number;
}

const OPENS = /^<[A-Z]\w*(?:\s[^>]*[^/]|)>$/;
const ITEM = /^\s*(?:[-*]|\d+\.) (?:\[[ x]\] )?/;

/**
 * Leaves out of a text what does not hold: sentences, entries of lists, rows of tables; and sections, lists and boxes in
 * which nothing is left.
 * @param body Markdown in which each paragraph is one line
 * @returns the text, and the share of its lines that are gone or shorter, from 0 to 1
 */
export function keepWhatHolds(body: string, local: Local): { body: string; lost: number } {
  const root: Block = { line: "", level: 0, blocks: [] };
  readBlocks(body.split("\n").values(), root);
  const count: Count = { all: 0, lost: 0 };
  const text = keepBlocks(root.blocks, local, count)
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return { body: `\n${renumber(text)}\n`, lost: count.lost / Math.max(count.all, 1) };
}

/** Reads up to the end of a component. */
function readBlocks(lines: Iterator<string>, parent: Block): void {
  const open = [parent];
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const line = next.value;
    if (/^<\/\w+>$/.test(line)) {
      parent.end = line;
      return;
    }
    const level = /^#{2,4}(?= )/.exec(line)?.[0].length ?? 0;
    if (level > 0) while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const block: Block = { line, level, blocks: [] };
    (open.at(-1) ?? parent).blocks.push(block);
    if (level > 0) open.push(block);
    else if (OPENS.test(line)) readBlocks(lines, block);
  }
}

/** @returns the lines that are left */
function keepBlocks(blocks: readonly Block[], local: Local, count: Count): string[] {
  const kept = blocks.map((block) => ({ block, lines: keepBlock(block, local, count) }));
  return kept.flatMap(({ block, lines }, index) => {
    const next = kept.slice(index + 1).find(({ block }) => block.line !== "" && block.level === 0);
    const isList = next !== undefined && isPartOfList(next.block);
    const rest = kept.slice(index + 1).filter(({ block }) => isPartOfList(block));
    // The words before a list that is gone announce nothing.
    const announces = /:(?:<Source [^>]*>)*$/.test(block.line) && !isPartOfList(block) && block.level === 0;
    return announces && isList && rest.every(({ lines }) => lines.length === 0) ? [] : lines;
  });
}

const isPartOfList = ({ line }: Block) => ITEM.test(line) || line.startsWith("|") || OPENS.test(line);

function keepBlock(block: Block, local: Local, count: Count): string[] {
  const { line, end, level, blocks } = block;
  if (line === "") return [""];
  count.all += 1;
  if (level === 0 && end === undefined) {
    const kept = keepLine(line, local);
    if (kept !== line) count.lost += 1;
    return kept === "" ? [] : [kept];
  }
  const before = count.all;
  const inside = keepBlocks(blocks, local, count);
  // The id of a question is made of words.
  if (local.names(line.replaceAll("-", " "))) {
    count.lost += count.all - before + 1;
    return [];
  }
  if (inside.every((one) => one === "")) return [];
  return end === undefined ? [line, ...inside] : [line, ...inside, end];
}

function keepLine(line: string, local: Local): string {
  const [mark = ""] = ITEM.exec(line) ?? [];
  const words = line.slice(mark.length);
  const kept = keepSentences(words, local);
  if (kept === words) return line;
  // A row of a table stays whole or goes, and of a paragraph more than a few words have to be left.
  const isLittle = line.startsWith("|") || (kept.length < 60 && !kept.includes("<Helpline"));
  return kept === "" || isLittle ? "" : mark + kept;
}

/** Steps count from 1 again. */
function renumber(text: string): string {
  let number = 0;
  return text
    .split("\n")
    .map((line) => {
      const isStep = /^\d+\. /.test(line);
      number = isStep ? number + 1 : line === "" || line.startsWith(" ") ? number : 0;
      return isStep ? line.replace(/^\d+/, String(number)) : line;
    })
    .join("\n");
}
