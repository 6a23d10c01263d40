/**
 * Writes articles as the staff of a clinic write them, into a copy of a content folder: short news with whatever
 * Markdown can do, most without picture, topics or author. The content check passes on all of them.
 *
 * `node tests/support/write-staff-posts.ts 500 .cache/staff-posts/content` adds 500 to a copy of `content/`.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { type Chance, chanceOf } from "../../scripts/chance.ts";

const THINGS = ["tea", "a walk", "music", "new chairs", "the garden", "a talk", "paint & paper", "bread", "“quiet”"];
const PEOPLE = ["Rosa", "Ana", "the night team", "two neighbors", "José", "everyone", "Søren"];
const EMOJI = ["🌵", "🎉", "☕", "👩‍👧", "✅", "❤️", "👍🏽", "🇲🇽"];

/** Everything that a text may hold, each as a block. A block has its own number, so that no two headings are the same. */
const BLOCKS: readonly ((say: Words, number: number) => string)[] = [
  (say, n) =>
    `We had ${say.thing()} with ${say.person()}.[^note${n}] ${say.emoji()}\n\n[^note${n}]: It was *good*, says ${say.person()}.`,
  (say, n) =>
    `## ${say.emoji()} What ${say.person()} did, part ${n}\n\nThere was ${say.thing()}, and we ~~left~~ stayed.`,
  (say, n) => `## Part ${n}: see [how to reach us](/contact/)\n\nCome by with **${say.person()}**.`,
  (say, n) => `## Call <Phone /> for part ${n}\n\nAsk for ${say.person()}.`,
  (say) => `- [ ] Bring ${say.thing()}\n- [x] Ask ${say.person()}\n  - [ ] and **again**`,
  (say) => `1. First ${say.thing()}\n2. Then ${say.thing()}\n\nA word between.\n\n3. Last ${say.thing()}`,
  (say) => `<Steps>\n\n4. Look for ${say.person()}.\n5. Take ${say.thing()}.\n\n</Steps>`,
  (say) => `| Who & when | What \\< how | Count |\n| :-- | :-: | --: |\n| ${say.person()} | ${say.thing()} | 3 |`,
  (say) => `> ${say.person()} said: "I am glad."\n>\n> - and so are we`,
  () => "More at www.river.example, at http://hill.example/a_b and at https://hill.example/.",
  (say) => `Write to [us](mailto:hello@clinic.example).\\\nOr come for ${say.thing()} → it is 5 °C, ½ price & “free”…`,
  (say) => `<Callout kind="note" title="${say.person()} & co.">\n\n1. ${say.thing()}\n\n</Callout>`,
  (say) => `***\n\n\`${say.person()}\` wrote:\n\n    four spaces make code`,
  (say, n) => `## A note in heading ${n}[^head${n}]\n\nWords of ${say.person()}.\n\n[^head${n}]: In a heading.`,
  (say, n) => `A heading of two lines ${n}\n---\n\nWrite to hello@clinic.example, says ${say.person()}.`,
  (say) =>
    `- ${say.thing()}\n\n  | a | b |\n  | --- | --: |\n  | ${say.person()} | 2 |\n\n- ${say.thing()}\n\n  > so it is`,
  () =>
    "\u4f60\u597d\uff01 \u0645\u0631\u062d\u0628\u0627 \u041f\u0440\u0438\u0432\u0435\u0442 \u03c0 \u2248 3 \u2192 \u221e \u2611 \u2713 \u2122 \u00a9 &nbsp; &hearts; H~2~O \\* \\_ \\#",
  (say) => `\`\`\`\n<b>{code}</b> & ${say.thing()}\n\`\`\`\n\nA word.`,
  (say) =>
    `[![A hill at dawn with a path of stones](./hill.png)](/about/)\n\n<Figure caption="${say.person()} & a hill">\n\n![A hill at dawn with a path of stones](./hill.png)\n\n</Figure>`,
  (say, n) =>
    `<Question id="question-${n}" ask="May ${say.person()} come?">\n\nYes.[^ask${n}]\n\n- [ ] Ask first\n\n</Question>\n\n[^ask${n}]: Or call <Phone />.`,
  (say, n) =>
    `### A small heading ${n}\n\n#### And a smaller one ${n}\n\n[Read on][more${n}], ${say.person()}.\n\n[more${n}]: /about/ "About us"`,
  (say, n) =>
    `<Sheet title="To bring, ${n}">\n\n- ${say.thing()}: …\n\n</Sheet>\n\n<Checklist>\n\n- ${say.thing()}\n\n</Checklist>\n\n<KeyFacts>\n\n- ${say.thing()}\n\n</KeyFacts>`,
  (say) => `![A hill at dawn with a path of stones](./hill.png "A hill")\n\nSeen with ${say.person()}.`,
];

interface Words {
  thing: () => string;
  person: () => string;
  emoji: () => string;
}

/**
 * @param count how many articles
 * @param content a content folder, to which they are added
 * @param seed the same posts for the same number
 */
export function writeStaffPosts(count: number, content: string, seed = 20): void {
  for (let index = 0; index < count; index++) {
    const folder = join(content, "articles", `staff-post-${index + 1}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.mdx"), staffPost(index, chanceOf(seed + index * 0x9e3779b1)));
    writeFileSync(join(folder, "hill.png"), HILL);
  }
}

/** A small picture of one colour. */
const HILL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAPoAAAD6AG1e5JrAAAAEUlEQVQImWOwyo7CihgGUgIA/Ukv0e01uEkAAAAASUVORK5CYII=",
  "base64",
);

function staffPost(index: number, chance: Chance): string {
  const pick = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? "";
  const say = { thing: () => pick(THINGS), person: () => pick(PEOPLE), emoji: () => pick(EMOJI) };
  const likely = (share: number) => chance() < share;
  const fields = {
    title: `News ${index + 1}: ${say.thing()} & ${say.person()}, "${say.thing()}" ${say.emoji()}`,
    description: `News ${index + 1} of our clinic: ${say.thing()} with ${say.person()}, what we did, and when you can come.`,
    published: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    ...(likely(0.3) ? { author: "Rosa Example" } : {}),
    ...(likely(0.3) ? { picture: { src: "./hill.png", alt: "A hill at dawn with a path of stones." } } : {}),
  };
  // The first posts have every block between them.
  const blocks = BLOCKS.filter((_, place) => place % 3 === index % 3 || likely(0.3));
  const text = blocks.map((block, number) => block(say, number + 1)).join("\n\n");
  return `---\n${stringify(fields)}---\n\nHello from ${say.person()}!\n\n${text}\n`;
}

if (import.meta.main) {
  const [count = "500", content = ".cache/staff-posts/content"] = process.argv.slice(2);
  rmSync(content, { recursive: true, force: true });
  cpSync("content", content, { recursive: true });
  writeStaffPosts(Number(count), content);
}
