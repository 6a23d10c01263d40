import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";
import { expect, test } from "vitest";

/** Which other rooms of `src` each room may import, types included. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  styles: [],
  fit: [],
  "drink-check": [],
  search: [],
  seo: [],
  content: ["schemas", "fit", "seo"],
  // A preview leaves out the drafts that cannot be shown.
  "content.config.ts": ["schemas", "content", "check"],
  "env.d.ts": ["content"],
  hosting: ["content"],
  check: ["schemas", "content", "fit"],
  admin: ["schemas", "content", "check"],
  // Only `npm run import` uses it.
  import: ["schemas", "content", "check"],
  components: ["schemas", "content", "fit", "drink-check", "search", "seo"],
  layouts: ["schemas", "content", "seo", "components", "styles"],
  // The editor is a page, too.
  pages: ["schemas", "content", "search", "seo", "components", "layouts", "admin"],
  // What the build adds to Astro and Vite.
  integrations: ["content", "check", "fit", "search", "seo", "hosting", "admin"],
};

/** Rooms whose rules also run without Astro. */
const WITHOUT_ASTRO = ["fit", "drink-check", "search"];

/** The arrows that the table forbids and that are there all the same. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "scripts/bench/danger.ts → tests/search/queries.ts": "the bench asks the phrases of the tests",
  "scripts/bench/search-sets.ts → tests/search/queries.ts": "the bench scores the queries of the tests",
  "scripts/bench/search.ts → tests/search/queries.ts": "the bench asks the queries of the tests",
};

const files = globSync(["{src,scripts,tests}/**/*.{ts,mjs,astro}", "astro.config.mjs"]).sort();
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const arrows = [...imports].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));

test("every folder of src that holds code has its row in the table", () => {
  const rooms = globSync("src/**/*.{ts,astro,css}").map(roomOf);
  expect(Object.keys(MAY_IMPORT).sort()).toEqual([...new Set(rooms)].sort());
});

test("the imports of templates are read, too", () => {
  expect(imports.get("src/layouts/Base.astro")).toContain("src/components/site/Head.astro");
  expect(imports.get("src/components/search/SiteSearch.astro")).toContain("src/components/search/search-page.ts");
});

test("rooms import only what the table allows; the site needs no script, and a script no test", () => {
  const forbidden = arrows.filter(({ from, to }) => !isAllowed(from, to)).map(({ from, to }) => `${from} → ${to}`);
  expect(forbidden.sort()).toEqual(Object.keys(EXCEPTIONS).sort());
});

test("no files import each other in a circle", () => {
  expect(circles()).toEqual([]);
});

test.each(WITHOUT_ASTRO)("src/%s imports nothing of Astro", (room) => {
  const found = arrows.filter(({ from, to }) => roomOf(from) === room && /^@?astro(js)?\b/.test(to));
  expect(found).toEqual([]);
});

test("a command that sets up without --dev needs no package that only --dev brings", () => {
  const { scripts, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    scripts: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const lean = Object.keys(scripts).filter((name) => scripts[`pre${name}`] === "node scripts/setup.mjs");
  const commands = lean.flatMap((name) => /scripts\/[\w-]+\.ts/.exec(scripts[name] ?? "")?.[0] ?? []);
  expect(commands).toContain("scripts/start.ts");
  // What these begin by its name and not by an import.
  const begun = globSync(["scripts/build/*.ts", "src/pages/**", "src/{content.config,admin/editor}.ts"]);
  const reached = new Set<string>();
  const follow = (file: string): string[] => {
    if (reached.has(file)) return [];
    reached.add(file);
    return (imports.get(file) ?? []).flatMap((to) =>
      Object.keys(devDependencies).some((name) => to === name || to.startsWith(`${name}/`))
        ? [`${file} → ${to}`]
        : follow(to),
    );
  };
  expect([...commands, ...begun, "astro.config.mjs"].flatMap(follow)).toEqual([]);
  expect(reached).toContain("src/check/index.ts");
});

test("the check that runs in the editor asks Node for nothing but the names of files", () => {
  const reached = new Set<string>();
  const follow = (file: string): string[] => {
    if (reached.has(file)) return [];
    reached.add(file);
    return (imports.get(file) ?? []).flatMap((to) => (to.startsWith("node:") ? [`${file} → ${to}`] : follow(to)));
  };
  const asked = ["src/admin/entry-check.ts", "src/admin/site-snapshot.ts"].flatMap(follow);
  expect(reached).toContain("src/check/rules/index.ts");
  expect(asked.filter((arrow) => !/node:path(\/posix)?$/.test(arrow))).toEqual([]);
});

/** @returns the first part of a path in `src`: `content`, `env.d.ts`; nothing of a file elsewhere */
function roomOf(file: string): string | undefined {
  return /^src\/([^/]+)/.exec(file)?.[1];
}

/** @param to a path, or the name of a package, which everyone may import */
function isAllowed(from: string, to: string): boolean {
  if (from.startsWith("tests/")) return true;
  const [room, target] = [roomOf(from), roomOf(to)];
  if (!room) return !to.startsWith("tests/");
  if (!target) return !/^(scripts|tests)\//.test(to) && to !== "astro.config.mjs";
  return room === target || (MAY_IMPORT[room] ?? []).includes(target);
}

/** @returns paths of the files that a file imports, from the root of the project, and names of packages */
function importsOf(file: string): string[] {
  const names = scriptsOf(file).flatMap((code) =>
    ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName.replace(/\?.*$/, "")),
  );
  const paths = names.map((name) => {
    if (name.startsWith("~/")) return `src/${name.slice(2)}`;
    return name.startsWith(".") ? join(dirname(file), name) : name;
  });
  return [...new Set(paths)];
}

/** @returns the file's code; of a template, its frontmatter and its `<script>` elements */
function scriptsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".astro")) return [text];
  const scripts = text.matchAll(/^---\n([\s\S]*?)\n---|<script\b[^>]*(?<!\/)>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, frontmatter, script]) => frontmatter ?? script ?? "");
}

/** @returns groups of files of which each reaches all others through imports (Tarjan's strongly connected components) */
function circles(): string[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    lowest.set(file, number);
    stack.push(file);
    let low = number;
    for (const target of imports.get(file) ?? [])
      if (imports.has(target) && (!order.has(target) || stack.includes(target)))
        low = Math.min(low, order.has(target) ? (lowest.get(target) ?? low) : visit(target));
    lowest.set(file, low);
    if (low === number) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) found.push(group.sort().join(", "));
    }
    return low;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}
