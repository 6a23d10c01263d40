import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { policyFirst, pruneHashes } from "../../src/integrations/prune-policy.ts";

const hash = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
const style = "p{color:red}";
const script = "let a";
const page = (policy: string) =>
  `<meta http-equiv="content-security-policy" content="${policy}"><style>${style}</style><script type="module">${script}</script>`;

test("a page's policy keeps the hashes of its own styles and scripts, and all else that it says", () => {
  const start = "default-src 'none'; script-src 'self'";
  const all = `${start} ${hash("gone")} ${hash(script)}; style-src 'self' ${hash(style)} ${hash("gone too")};`;
  const kept = `${start} ${hash(script)}; style-src 'self' ${hash(style)};`;
  expect(pruneHashes(page(all))).toBe(page(kept));
});

test("the policy stands before all that it is about", () => {
  const [charset, policy] = ['<meta charset="utf-8">', '<meta http-equiv="content-security-policy" content="a $1">'];
  const [before, after] = ["<title>$&</title><style></style>", "<body></body>"];
  expect(policyFirst(charset + before + policy + after)).toBe(charset + policy + before + after);
  expect(policyFirst(charset + before + after)).toBe(charset + before + after);
});

test("words of a title that look like a style or a script hide none", () => {
  const titled = (policy: string) =>
    `<meta property="og:title" content="What <script> and <style> mean"><!-- "it's <style> --><p title='<script>"'>`.concat(
      page(policy),
    );
  const policy = `style-src 'self' ${hash(style)} ${hash(script)}`;
  expect(pruneHashes(titled(`${policy} ${hash("gone")}`))).toBe(titled(policy));
});
