import { extname } from "node:path";
import { expect, test } from "vitest";
import { mediaTypes } from "../../src/hosting/media-types.ts";
import { files, read } from "../support/built/site.ts";

/** What hosts read themselves. */
const FOR_HOSTS = ["/_headers", "/_redirects"];

test("the site holds only kinds of files that are meant for visitors", () => {
  const odd = [...files].filter((file) => {
    // The host's own compression of a file.
    const original = file.replace(/\.(br|gz)$/, "");
    return !FOR_HOSTS.includes(file) && !(extname(original).slice(1) in mediaTypes && files.has(original));
  });
  expect(odd).toEqual([]);
});

/** Every file that the build makes, or that lies in `public/`. A new one gets a line here, so that none slips in. */
const KNOWN = [
  /\.html$/,
  // Lies in `public/`.
  /^\/(_headers|_redirects|apple-touch-icon\.png|favicon\.(ico|svg))$/,
  // Made by a page of its own.
  /^(\/[a-z]{2})?\/rss\.xml$/,
  /^\/(robots\.txt|\.well-known\/security\.txt|sitemap-(index|\d+)\.xml)$/,
  /^\/share\/[\w/.-]+\.png$/,
  /^(\/[a-z]{2})?\/search\/words\.json$/,
  // Files to hand out.
  /^\/files\/[a-z0-9-]+\.pdf$/,
  // Named by Astro after what they hold.
  /^\/_astro\/[\w.-]+\.[\w-]{8}(_\w+)?\.(js|svg|avif|webp|png|jpe?g|gif)$/,
  /^\/_astro\/fonts\/[0-9a-f]{16}\.woff2$/,
  // Made by Pagefind, and what stands beside its index.
  /^\/pagefind\/(pagefind\.js|pagefind-entry\.json|(names|text)\.[a-z-]+\.json|wasm\.[a-z-]+\.pagefind)$/,
  /^\/pagefind\/(index\/|pagefind\.)[a-z-]+_[0-9a-f]+\.pf_(index|meta)$/,
  /^\/pagefind\/passage\/[a-z-]+_[0-9a-f]+\.json$/,
  // Of a large site only.
  /^\/pagefind\/(names|words)\.[a-z-]+\/[\p{L}\p{N}]+\.json$/u,
  // The editor for staff: names of parts of it, and what it knows of the site.
  /^\/admin\/(editor\.js|content\.json|[\w.-]+-[\w-]{8}\.(js|css|woff2|wasm))$/,
];

test("the site holds no file that nobody made for it", () => {
  const originals = [...files].filter((file) => !/\.(br|gz)$/.test(file));
  expect(originals.filter((file) => !KNOWN.some((name) => name.test(file)))).toEqual([]);
});

test("no file carries a key or a password of ours", () => {
  const secret = /\b(gh[pousr]_\w{20}|github_pat_\w{20}|AKIA[0-9A-Z]{16}|npm_\w{36}|xox[abp]-\w{10})|PRIVATE KEY-----/;
  const texts = [...files].filter((file) => /\.(html|css|js|json|xml|txt|svg)$|^\/_[a-z]+$/.test(file));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((file) => secret.test(read(file)))).toEqual([]);
});

test("no file is hidden but those of /.well-known/", () => {
  expect([...files].filter((file) => file.includes("/.") && file !== "/.well-known/security.txt")).toEqual([]);
});

test("no script or style leads to its source, and no file tells of the machine that made it", () => {
  const texts = [...files].filter((file) => /\.(html|css|js|json|xml|txt|svg)$/.test(file));
  const telling = texts.filter((file) => /[#@] ?sourceMappingURL=|\/node_modules\//.test(read(file)));
  expect(telling).toEqual([]);
  expect(texts.filter((file) => read(file).includes(process.cwd()))).toEqual([]);
});

test("security.txt says whom to tell, and is good for less than a year (RFC 9116)", () => {
  const text = read("/.well-known/security.txt");
  const contacts = [...text.matchAll(/^Contact: (.*)$/gm)].map(([, address = ""]) => address);
  expect(contacts).toContainEqual(expect.stringMatching(/^tel:\+?\d{3,15}$/));
  // The number that visitors call.
  const home = read("/index.html");
  const others = contacts.filter((address) => !home.includes(`href="${address}"`));
  expect(others.filter((address) => !/^mailto:\S+@\S+$/.test(address))).toEqual([]);
  const [, expires = ""] = /^Expires: (.+)$/m.exec(text) ?? [];
  const days = (new Date(expires).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(300);
  expect(days).toBeLessThan(365);
});
