import { expect, test } from "vitest";
import { cssAddresses, resources } from "../support/built/resources.ts";
import { all, rule } from "../support/built/rule.ts";
import { files, isEditor, read, site } from "../support/built/site.ts";

rule("everything that a page loads comes from this site", (page) =>
  resources(page).filter((address) => !isOurs(address, page.pathname)),
);

rule("no frame, no embedded document, no change of the base address", (page) =>
  all(page, "iframe, frame, object, embed, base, portal").map((element) => `<${element.tagName.toLowerCase()}>`),
);

rule("no address of another site hides in a script of the page", (page) =>
  all(page, "script:not([src]):not([type$='json'])").flatMap(({ textContent }) => strangers(textContent)),
);

test("no style sheet or script file names another site", () => {
  const problems = [...files].flatMap((file) => {
    if (file.startsWith("/pagefind/") || isEditor(file)) return [];
    const found = file.endsWith(".css")
      ? cssAddresses(read(file)).filter((address) => !isOurs(address, file))
      : file.endsWith(".js")
        ? strangers(read(file))
        : [];
    return found.map((address) => `${file} ${address}`);
  });
  expect(problems).toEqual([]);
});

/** A data address is not ours either: the content security policy would block it. */
function isOurs(address: string, from: string): boolean {
  return URL.canParse(address, new URL(from, site)) && new URL(address, new URL(from, site)).origin === site.origin;
}

/** Addresses of other sites in a script; names of XML namespaces are never loaded. */
function strangers(script: string): string[] {
  const found = script.match(/\b(https?|wss?):\/\/[^\s"'`)\\]+/g) ?? [];
  return found.filter((address) => !address.startsWith("http://www.w3.org/") && !address.startsWith(site.origin));
}
