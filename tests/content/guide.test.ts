import { readFileSync } from "node:fs";
import { z } from "astro/zod";
import { describe, expect, test } from "vitest";
import { editorSetup } from "../../src/admin/editor-config.ts";
import { articleSchema } from "../../src/schemas/article.ts";
import { termSchema } from "../../src/schemas/glossary.ts";
import { pageSchema } from "../../src/schemas/page.ts";
import { programSchema } from "../../src/schemas/program.ts";
import { redirectSchema } from "../../src/schemas/redirects.ts";
import { sourceSchema } from "../../src/schemas/source.ts";
import { topicSchema } from "../../src/schemas/topic.ts";
import { staffComponents } from "../../src/schemas/staff-components.ts";
import { fieldsOf, tableOf } from "./field-table.ts";

const guide = readFileSync("content/README.md", "utf8");

describe("the guide for staff", () => {
  test.each([
    ["An article", articleSchema(() => z.string()), "article.ts"],
    ["A program", programSchema(() => z.string()), "program.ts"],
    ["A page", pageSchema, "page.ts"],
    ["A topic", topicSchema(() => z.string()), "topic.ts"],
    ["An old address", redirectSchema, "redirects.ts"],
    ["A source", sourceSchema, "source.ts"],
    ["A term", termSchema, "glossary.ts"],
  ])("has the fields of the schema: %s", (heading, schema, file) => {
    const rows = fieldsOf(schema, file);
    expect(rows.filter(({ says }) => says === "")).toEqual([]);
    const [, part = ""] = guide.split(`\n### ${heading}`);
    expect(/\n(\|[\s\S]*?\|)\n(?!\|)/.exec(part)?.[1]).toBe(tableOf(rows));
  });

  test("names every component that staff may write", () => {
    expect(staffComponents.filter(({ name }) => !guide.includes(`\`<${name}`)).map(({ name }) => name)).toEqual([]);
  });

  test("names a command that checks the content and nothing else", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    expect(scripts.check).toBe("node scripts/check.ts");
  });

  test.each(["How what you saved gets online", "Pictures", "Unpublish", "Go back", "Two people at once"])(
    "has a part about it: %s",
    (heading) => {
      const [, part = ""] = guide.split(`\n## ${heading}`);
      expect(part.split("\n## ")[0]?.trim().length).toBeGreaterThan(80);
    },
  );

  test("promises that saving proposes and Publish merges, as the editor is set up", () => {
    const { config } = editorSetup({ name: "", timeZone: "America/Phoenix", folder: "", topics: [], pages: [] }, {}, [
      "en",
    ]);
    expect(guide).toContain("Save does not publish");
    expect(config).toMatchObject({ publish_mode: "editorial_workflow" });
    expect(config.show_preview_links).not.toBe(false);
    // Its token has to open proposals.
    expect(guide).toContain('"Pull requests: read and write"');
  });

  test("names buttons that the editor has", () => {
    const program = readFileSync("node_modules/@sveltia/cms/dist/sveltia-cms.js", "utf8");
    const buttons = [
      ...["Sign In Using Access Token", "Work with Local Repository", "View Preview", "Editorial Workflow"],
      ...["Revert All Changes", "Discard Changes", "In Review", "Ready"],
    ];
    expect(buttons.filter((words) => !guide.includes(words) || !program.includes(words))).toEqual([]);
  });

  test("names files and commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const commands = [...guide.matchAll(/npm run (\w+)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...guide.matchAll(/`([a-z-]+\.yaml)`/g)].map(([, name = ""]) => name);
    expect(files.filter((name) => !/\S/.test(readFileSync(`content/${name}`, "utf8")))).toEqual([]);
  });
});
