import { expect, test } from "vitest";
import { damage, like, swap } from "./damage.ts";

const file = "content/topics.yaml";

test("what a topic says first cites sources that there are", async () => {
  const { only, line } = await damage({ [file]: swap("sources: [hill-guide]", "sources: [hil-guide]") });
  expect(only).toMatchObject({
    file,
    line: line(file, "hil-guide"),
    message: "there is no such source in sources.yaml",
    found: "hil-guide",
    fix: like(/^write hill-guide /),
  });
});

test("a number in it is that of a helpline that there is", async () => {
  const { only, line } = await damage({ [file]: swap("Call {emergency}", "Call {emergenci}") });
  expect(only).toMatchObject({ file, line: line(file, "{emergenci}"), found: "{emergenci}" });
});
