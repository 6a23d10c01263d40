import { expect, test } from "vitest";
import { damage, like, swap } from "./damage.ts";

const topics = "content/topics.yaml";
const named = (path: string) => swap("./topics/door.svg", path);

test.each([
  ["./topics/dor.svg", "there is no such picture in content/topics/", "write ./topics/door.svg"],
  ["door.svg", "there is no such picture in content/topics/", "write ./topics/door.svg"],
  [
    "./topics/bridge.svg",
    "there is no such picture in content/topics/",
    "put the picture into content/topics/ and write ./topics/bridge.svg",
  ],
  [
    "https://example.org/door.svg",
    "a picture lies in content/topics/, not at another address",
    "put the file into content/topics/ and write ./topics/door.svg",
  ],
])("a topic's picture that is not there stops the build: %s", async (path, message, fix) => {
  const { only, line } = await damage({ [topics]: named(path) });
  expect(only).toMatchObject({
    file: topics,
    line: line(topics, path),
    field: "getting-started.picture",
    found: path,
    message,
    fix,
  });
});

test("a topic's picture is told of as a file when it cannot be shown", async () => {
  const { problems } = await damage({
    "content/topics/door.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>',
  });
  expect(problems).toMatchObject([{ file: "content/topics/door.svg", message: "this drawing carries a program" }]);
});

test.each([
  ["My Bridge.svg", "rename it to topics/my-bridge.svg, and write ./topics/my-bridge.svg in content/topics.yaml"],
  ["old/bridge.svg", "rename it to topics/bridge.svg, and write ./topics/bridge.svg in content/topics.yaml"],
  ["notes.txt", /^delete it; pictures end in /],
])("a file beside the pictures of topics says where it belongs: %s", async (name, fix) => {
  const file = `content/topics/${name}`;
  const { only } = await damage({ [file]: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' });
  expect(only).toMatchObject({ file, fix: like(fix) });
});

test("a topic needs no picture", async () => {
  const { problems } = await damage({ [topics]: swap("  picture: ./topics/door.svg\n", "") });
  expect(problems).toEqual([]);
});

test("a program's picture that is not there stops the build, as an article's does", async () => {
  const file = "content/programs/individual-therapy.mdx";
  const { only, line } = await damage({ [file]: swap("./individual-therapy.svg", "./individual-terapy.svg") });
  expect(only).toMatchObject({
    file,
    line: line(file, "terapy.svg"),
    field: "picture.src",
    found: "./individual-terapy.svg",
    message: "there is no such picture beside the page",
    fix: "write ./individual-therapy.svg",
  });
});
