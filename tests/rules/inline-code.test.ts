import { all, rule, tag } from "../support/built/rule.ts";

rule("no element carries its own style", (page) => all(page, "[style]").map(tag));

rule("no element carries a script", (page) =>
  all(page, "*")
    .filter((element) => element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc"))
    .map(tag),
);

rule("no address is a script", (page) =>
  all(page, "[href], [src], [action], [formaction], [data]")
    .filter((element) =>
      ["href", "src", "action", "formaction", "data"].some((name) =>
        /^\s*(javascript|data|vbscript):/i.test(element.getAttribute(name) ?? ""),
      ),
    )
    .map(tag),
);
