import { deadEnd } from "../support/built/addresses.ts";
import { resources } from "../support/built/resources.ts";
import { all, fixtureRule } from "../support/built/rule.ts";

fixtureRule("every link leads to a page, and every #fragment to a place in it", (page) =>
  all(page, "a[href], area[href], link[href]").flatMap((link) => {
    const address = link.getAttribute("href") ?? "";
    return [deadEnd(address, page.pathname) ?? misdialled(address) ?? []].flat();
  }),
);

fixtureRule("every file that a page loads is there", (page) =>
  resources(page).flatMap((address) => deadEnd(address, page.pathname) ?? []),
);

/** What is wrong with an address that leaves the site: calls, messages, mail, other websites. */
function misdialled(address: string): string | undefined {
  const known = /^(tel:\+?\d{3,15}|sms:\d{3,15}(\?body=\S+)?|mailto:\S+|https?:\/\/\S+)$/;
  return /^[a-z][a-z+.-]*:/i.test(address) && !known.test(address) ? `"${address}" cannot be followed` : undefined;
}
