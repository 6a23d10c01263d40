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

/** A dot that stands for a picture. */
const HILL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPhfDwADRgGAY0dB7wAAAABJRU5ErkJggg==",
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
