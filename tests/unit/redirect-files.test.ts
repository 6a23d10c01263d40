import { globSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { readRedirects } from "../../src/content/redirects.ts";
import { readRedirects as readHostRedirects } from "../../src/hosting/host-rules.ts";
import { notFoundLines, redirectLines, withoutPages, writeRedirectPages } from "../../src/hosting/redirect-files.ts";
import { emptyFolder } from "../support/folder.ts";

const yaml = `
- { from: /news/*, to: /blog/ }
- { from: /old-post, to: /blog/new/ }
- { from: /Post.html, to: "/blog/new/#qué-es" }
- { from: "/?p=12&lang=es", to: /es/ }
- { from: /café:uno/, to: "https://else.example/a?b=1&c=$2" }
- { from: /About/, to: /about/ }
- { from: "/a+b@c/", to: /blog/ }
- { from: /post.php, to: /blog/ }
`;

async function redirectsOf(text: string) {
  const content = await emptyFolder();
  await writeFile(join(content, "redirects.yaml"), text);
  return readRedirects(content);
}

test("Netlify is told of each language's page for what is not there, and nobody takes that for a redirect", async () => {
  const lines = notFoundLines(["es/404.html", "fr/404.html"]);
  expect(lines).toBe("/es/* /es/404.html 404\n/fr/* /fr/404.html 404\n");
  const site = await emptyFolder();
  await writeFile(join(site, "_redirects"), redirectLines(await redirectsOf("- { from: /old/, to: /new/ }")) + lines);
  expect(readHostRedirects(site).map(({ to }) => to)).toEqual(["/new/"]);
});

test("hosts get every redirect in their words, the closest first", async () => {
  const lines = redirectLines(await redirectsOf(yaml));
  expect(lines.split("\n").slice(1, -1)).toEqual([
    "/ p=12 lang=es /es/ 301!",
    "/old-post/ /blog/new/ 301",
    "/Post.html /blog/new/#qu%C3%A9-es 301",
    "/caf%C3%A9%3Auno/ https://else.example/a?b=1&c=%242 301",
    "/post.php /blog/ 301",
    "/About/ /about/ 301",
    "/a+b@c/ /blog/ 301",
    "/news/* /blog/ 301",
  ]);
});

test("Netlify is told to lead on where a page lies, but never to where it is", async () => {
  const lines = redirectLines(await redirectsOf(yaml), true).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining(["/old-post/ /blog/new/ 301!", "/news/* /blog/ 301!", "/About/ /about/ 301"]),
  );
});

test("what is written is what nginx and our own server read", async () => {
  const redirects = await redirectsOf(yaml);
  for (const isNetlify of [true, false]) {
    const site = await emptyFolder();
    await writeFile(join(site, "_redirects"), redirectLines(redirects, isNetlify));
    const read = readHostRedirects(site).map(({ from, to }) => ({ from, to }));
    expect(new Set(read)).toEqual(new Set(redirects));
  }
});

test("other hosts get a page at each address that can have one; a page that is there stays", async () => {
  const site = await emptyFolder();
  await mkdir(join(site, "old-post"));
  await writeFile(join(site, "old-post/index.html"), "a page");
  const redirects = await redirectsOf(`${yaml}- { from: /Post.html/below/, to: /blog/ }\n`);
  writeRedirectPages(site, redirects, "https://clinic.example");
  expect(
    globSync("**/*.html", { cwd: site })
      .filter((name) => name.endsWith(".html"))
      .sort(),
  ).toEqual([
    "About/index.html",
    "Post.html",
    "a+b@c/index.html",
    "café:uno/index.html",
    "news/index.html",
    "old-post/index.html",
    "post.php/index.html",
  ]);
  expect(readFileSync(join(site, "old-post/index.html"), "utf8")).toBe("a page");
  const page = (name: string) => parseHTML(readFileSync(join(site, name), "utf8")).document;
  const post = page("Post.html");
  expect(post.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe("0;url=/blog/new/#qu%C3%A9-es");
  expect(post.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
    "https://clinic.example/blog/new/#qu%C3%A9-es",
  );
  expect(post.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
  expect(post.querySelector("a")?.textContent).toBe("https://clinic.example/blog/new/#qu%C3%A9-es");
  expect(page("café:uno/index.html").querySelector("a")?.getAttribute("href")).toBe(
    "https://else.example/a?b=1&c=%242",
  );
});

test("nobody is led away from a page that is there, such as a draft in a preview", async () => {
  const site = await emptyFolder();
  await mkdir(join(site, "old-post"));
  await writeFile(join(site, "old-post/index.html"), "a draft");
  await writeFile(join(site, "index.html"), "home");
  const left = withoutPages(site, await redirectsOf(yaml)).map(({ from }) => from.path);
  expect(left).not.toContain("/old-post/");
  expect(left).toHaveLength((await redirectsOf(yaml)).length - 1);
});

test("a site without old addresses has none", async () => {
  expect(await redirectsOf("# Nothing yet.\n")).toEqual([]);
  expect(readRedirects(await emptyFolder())).toEqual([]);
});
