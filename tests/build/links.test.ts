import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askLinks } from "../../src/check/ask-links.ts";
import { outsideLinks, type OutsideLink } from "../../src/check/outside-links.ts";
import { isError, type Problem } from "../../src/check/problem.ts";
import { readSite } from "../../src/check/read-site.ts";
import { fixtureContent } from "../support/fixture-site.ts";

/** How often each path was asked for. */
const asked = new Map<string, number>();
const html = (title: string) => `<!doctype html><title>${title}</title><p>Text</p><a href="/not-ours/">More</a>`;

const answer: RequestListener = (request, response) => {
  const path = request.url ?? "";
  const times = (asked.get(path) ?? 0) + 1;
  asked.set(path, times);
  if (path === "/slow") return;
  const busy = path === "/busy" && times === 1;
  const status = { "/old": 301, "/gone": 404, "/shut": 403 }[path] ?? (busy ? 429 : 200);
  const headers = { ...(path === "/old" && { location: "/new" }), ...(busy && { "retry-after": "1" }) };
  response.writeHead(status, { "content-type": "text/html", ...headers });
  response.end(html(path === "/renamed" ? "Cheap watches for sale" : "A study of care by day | River Institute"));
};

const servers: Server[] = [];
let home = "";
let secure = "";
let problems: Problem[] = [];

async function listen(server: Server): Promise<number> {
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const link = (url: string, title?: string): OutsideLink => ({
  url,
  file: "content/sources.yaml",
  line: 5,
  field: "x.url",
  title,
});

beforeAll(async () => {
  home = `http://127.0.0.1:${await listen(createServer(answer))}`;
  const place = "tests/fixtures/certificate";
  const [key, cert] = ["key", "certificate"].map((name) => readFileSync(`${place}/${name}.pem`));
  secure = `https://127.0.0.1:${await listen(createSecureServer({ key, cert }, answer))}`;
  const paths = ["/there", "/there#part", "/old", "/gone", "/shut", "/busy", "/slow", "/renamed"];
  const links = [...paths.map((path) => link(home + path, "A study of care by day")), link(`${secure}/there`)];
  problems = await askLinks(links, { timeout: 2000 });
});

afterAll(() => {
  for (const server of servers) server.close();
});

const about = (path: string) => problems.filter(({ found }) => found?.endsWith(path));

test("an address that is there is no problem, with a fragment or without, and is asked for politely", () => {
  expect(about("/there").filter(({ found }) => !found?.includes(secure))).toEqual([]);
  expect(about("#part")).toEqual([]);
  expect(asked.get("/not-ours/")).toBeUndefined();
});

test.for([
  ["/gone", /the site says 404/, true],
  ["/slow", /does not answer in time/, true],
  ["/shut", /does not answer programs \(403\)/, false],
  ["/old", /has moved/, false],
  ["/renamed", /something else: "Cheap watches for sale"/, false],
] as const)("%s is told", ([path, message, stops]) => {
  expect(about(path)).toHaveLength(1);
  const [problem] = about(path);
  expect(problem?.message).toMatch(message);
  expect(problem && isError(problem)).toBe(stops);
  expect(problem).toMatchObject({ file: "content/sources.yaml", line: 5, field: "x.url" });
});

test("a page that has moved is told with its new address", () => {
  expect(about("/old")[0]?.fix).toContain(`${home}/new`);
});

test("a site that is busy is asked again when it says", () => {
  expect(about("/busy")).toEqual([]);
  expect(asked.get("/busy")).toBeGreaterThan(1);
});

test("a certificate that nobody vouches for is told", () => {
  expect(problems.find(({ found }) => found?.startsWith(secure))?.message).toMatch(/certificate is not valid/);
});

test("every address of the content is asked for, with its place", async () => {
  const links = outsideLinks(await readSite(fixtureContent));
  expect(links).toContainEqual({
    url: "https://river.example/study",
    file: "content/sources.yaml",
    line: 5,
    field: "river-study.url",
    title: "A study of care by day",
  });
  expect(links.map(({ url }) => url)).toContain("https://988lifeline.org");
  expect(links.filter(({ file }) => file.endsWith(".mdx")).length).toBeGreaterThan(0);
  expect(links.map(({ url }) => url)).not.toContain("https://juniper-house.example");
});
