import { createHash } from "node:crypto";
import { all, rule, tag } from "./support/rule.ts";
import type { BuiltPage } from "./support/site.ts";

const selector = "meta[http-equiv='content-security-policy' i]";
/** Blocks of data are not run, and need no permission. */
const inline = "script:not([src]):not([type$=json]), style";

rule("there is one content security policy, before every script", (page) => {
  const [first, ...more] = all(page, `${selector}, script:not([type='application/ld+json'])`);
  if (!first?.matches(selector)) return ["no policy before the first script"];
  return more.filter((element) => element.matches(selector)).map(() => "a second policy");
});

rule("nothing is allowed but what is named", (page) => {
  const policy = policyOf(page);
  return policy.get("default-src")?.join(" ") === "'none'" ? [] : ["default-src is not 'none'"];
});

rule("no script may make markup or code from a string", (page) => {
  const policy = policyOf(page);
  return [
    ["require-trusted-types-for", "'script'"],
    ["trusted-types", "'none'"],
  ].flatMap(([name = "", value]) => (policy.get(name)?.join(" ") === value ? [] : [`${name} is not ${value}`]));
});

rule("only files of this site and known inline code are allowed", (page) =>
  [...policyOf(page)].flatMap(([directive, values]) =>
    values
      .filter((value) => !(directive === "require-trusted-types-for" && value === "'script'"))
      .filter((value) => !/^('none'|'self'|'sha(256|384|512)-[\w+/=]+')$/.test(value))
      // The search engine is WebAssembly; no other page may run any.
      .filter(
        (value) =>
          !(page.pathname.endsWith("/search/") && directive === "script-src" && value === "'wasm-unsafe-eval'"),
      )
      .map((value) => `${directive} allows ${value}`),
  ),
);

rule("the policy knows every inline script and style", (page) => {
  const policy = policyOf(page);
  return all(page, inline)
    .filter((element) => {
      const hash = createHash("sha256").update(element.textContent).digest("base64");
      const allowed = policy.get(element.tagName === "STYLE" ? "style-src" : "script-src");
      return !allowed?.includes(`'sha256-${hash}'`);
    })
    .map((element) => `would be blocked: ${tag(element)}${element.textContent.slice(0, 60)}`);
});

function policyOf(page: BuiltPage): Map<string, string[]> {
  const content = page.document.querySelector(selector)?.getAttribute("content") ?? "";
  return new Map(
    content
      .split(";")
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = "", ...values]) => [name, values]),
  );
}
