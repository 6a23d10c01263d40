import { HtmlValidate } from "html-validate";
import { fixtureRule } from "../support/built/rule.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // Astro writes HTML in its shortest valid form: `<!DOCTYPE html>`, `<img>`, `hidden`, attributes without quotes.
    "doctype-style": "off",
    // Hashes guard files of other sites, and there are none.
    "require-sri": ["error", { target: "crossorigin" }],
    // Boxes to tick of one question have one name, as radio buttons have.
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
    // The style sheet keeps a number in one line; a special hyphen would break copying it.
    "tel-non-breaking": "off",
    // A table whose rows become blocks on a phone is no table to some browsers unless roles say so.
    "no-redundant-role": "off",
  },
});

fixtureRule("the HTML is valid", async ({ html }) => {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector, column }) => `${message} (${ruleId}, ${selector ?? `column ${column}`})`);
});
