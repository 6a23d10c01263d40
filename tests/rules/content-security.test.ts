import { createHash } from "node:crypto";
import { allowedBeyondOurs, type Policy, readPolicy } from "../support/built/policy.ts";
import { all, rule as ruleFor, tag } from "../support/built/rule.ts";
import { type BuiltPage, pages, redirectPages } from "../support/built/site.ts";

const selector = "meta[http-equiv='content-security-policy' i]";
/** Blocks of data are not run, and need no permission. */
const inline = "script:not([src]):not([type$=json]), style";

/** Pages that only lead elsewhere are documents too. */
const rule = (name: string, problemsOf: Parameters<typeof ruleFor>[1]) =>
  ruleFor(name, problemsOf, [...pages, ...redirectPages]);

rule("there is one content security policy, before everything that it is about", (page) => {
  const [first, ...more] = all(page, `${selector}, script, style, link, body *`);
  if (!first?.matches(selector)) return ["no policy before the first script, style or file"];
  return more.filter((element) => element.matches(selector)).map(() => "a second policy");
});

rule("nothing is allowed but what is named", (page) => allOf(policyOf(page), ["default-src"], "'none'"));

rule("no script may make markup or code from a string", (page) => {
  const policy = policyOf(page);
  return [...allOf(policy, ["require-trusted-types-for"], "'script'"), ...allOf(policy, ["trusted-types"], "'none'")];
});

rule("only files of this site and known inline code are allowed", (page) =>
  allowedBeyondOurs(policyOf(page), page.pathname),
);

ruleFor(
  "a page that only leads elsewhere may load nothing",
  (page) => allOf(policyOf(page), ["default-src", "form-action", "base-uri"], "'none'"),
  redirectPages,
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

const policyOf = (page: BuiltPage): Policy =>
  readPolicy(page.document.querySelector(selector)?.getAttribute("content") ?? "");

const allOf = (policy: Policy, directives: string[], value: string) =>
  directives.filter((name) => policy.get(name)?.join(" ") !== value).map((name) => `${name} is not ${value}`);
