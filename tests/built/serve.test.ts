import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type SiteServer } from "../../src/hosting/serve.ts";
import { outDir } from "../../src/content/directories.ts";
import { ask, policiesOf, wanted } from "../support/ask.ts";
import { FILE_POLICY, headerProblems } from "../support/built/policy.ts";
import { files, isEditor, pages, redirects } from "../support/built/site.ts";

/** The built site as `npm start` serves it: what is seen there has to be what a host sends. */
let site: SiteServer;
const get = (...asked: [path: string, headers?: Record<string, string>, method?: string]) =>
  ask(Number(new URL(site.url).port), ...asked);

beforeAll(async () => {
  site = await serve({ dir: outDir, port: 0 });
});
afterAll(() => site.close());

test("every page has the headers of _headers, and a policy that allows our own files only", async () => {
  for (const { pathname } of pages.filter(({ pathname }) => pathname !== "/404.html")) {
    const { status, headers } = await get(pathname);
    expect({ pathname, status }).toEqual({ pathname, status: 200 });
    expect(headers, pathname).toMatchObject(wanted(pathname));
    expect(headerProblems(policiesOf(headers), pathname), pathname).toEqual([]);
  }
});

test("every other file has its own", async () => {
  for (const file of [...files].filter((name) => !/\.(html|br|gz)$|^\/_[a-z]+$/.test(name))) {
    const { status, headers } = await get(file);
    expect({ file, status }).toEqual({ file, status: 200 });
    expect(headers, file).toMatchObject(wanted(file));
    if (!isEditor(file) && policiesOf(headers) !== `frame-ancestors 'none', ${FILE_POLICY}`)
      expect(headerProblems(policiesOf(headers), file), file).toEqual([]);
  }
});

test("what is not there has the page for it, with its policy, as nginx answers", async () => {
  const [original, spanish] = ["/404.html", "/es/404.html"];
  const asked = ["/nowhere", "/blog/nowhere/", "/admin/nowhere/", "/_astro/nowhere.js", "/index.html.br"];
  for (const [path, file] of [...asked.map((path) => [path, original] as const), ["/es/nowhere/", spanish] as const]) {
    const page = await readFile(join(outDir, file), "utf8");
    const { status, headers, body } = await get(path);
    expect({ path, status, body: body.toString() }).toEqual({ path, status: 404, body: page });
    expect(headers, path).toMatchObject(wanted(file));
    expect(headerProblems(policiesOf(headers), path), path).toEqual([]);
  }
});

test("every other answer has the headers of every page too", async () => {
  const [from = ""] = redirects.keys();
  const answers = [await get(from), await get("/about"), await get("/%00"), await get("/", {}, "POST")];
  expect(answers.map(({ status }) => status)).toEqual([301, 301, 400, 405]);
  for (const { headers } of answers)
    for (const [name, value] of Object.entries(wanted("/nowhere"))) expect(headers[name], name).toContain(value);
});
