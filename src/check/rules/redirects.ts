import { languageOf } from "../../content/addresses.ts";
import { readOldAddress, type OldAddress } from "../../content/old-address.ts";
import { isPublished } from "../../content/publication.ts";
import { checkLink } from "../check-link.ts";
import { neededPages, otherAddresses, otherNames } from "../collections.ts";
import { type Finding, excerpt } from "../problem.ts";
import type { Path } from "../read-yaml.ts";
import { entriesFrom, entryFor, type RedirectEntry } from "../redirects.ts";
import type { Rule } from "../rule.ts";
import { dataFile, list, publicationOf, record, type Site, topicAddresses } from "../site.ts";
import { checkLanguage } from "./links.ts";

/** Every old address is one, stands there once, hides no page, and leads to a page at once. */
export const redirects: Rule = (site, report) => {
  const file = dataFile(site, "redirects");
  if (!file) return;
  const { yaml } = file;
  const reportAt = (path: Path, finding: Finding | undefined) => {
    if (finding)
      report({ file: file.file, ...yaml.placeOf(path), found: excerpt(yaml.textOf(path) ?? ""), ...finding });
  };
  const first = new Map<string, number | undefined>();
  for (const [index, entry] of list(yaml.value).entries()) {
    const { from, to } = record(entry);
    // What is empty, or no text, is for the schema to tell.
    const { address, problem } = typeof from === "string" && from !== "" ? readOldAddress(from) : {};
    const key = JSON.stringify(address);
    const line = first.get(key);
    if (problem) reportAt([index, "from"], problem);
    else if (address && first.has(key))
      reportAt([index, "from"], {
        message: `this old address stands here a second time; the first is in line ${line}`,
        fix: "take one of the two entries away",
      });
    else if (address) reportAt([index, "from"], checkOld(site, address));
    if (!first.has(key)) first.set(key, yaml.lineOf([index, "from"]));
    if (typeof to === "string" && to !== "") reportAt([index, "to"], checkNew(site, index, to, address));
  }
};

/** What is wrong with an old address at which there is something. */
function checkOld(site: Site, from: OldAddress): Finding | undefined {
  const [, name = ""] = from.path.split("/");
  if (otherNames.includes(name) || /^\/blog\/\d+\/$/.test(from.path))
    return { message: "this address belongs to the site itself", fix: "take the entry away" };
  const hides = (address: string) => address === from.path || (from.withBelow && address.startsWith(from.path));
  if (from.query) return undefined;
  const page = site.pages.find((one) => hides(one.href) && !publicationOf(one).draft);
  const address = page?.href ?? addressesBesidePages(site).find(hides);
  if (address === undefined) return undefined;
  const day = page && !isPublished(publicationOf(page), site.today) ? publicationOf(page).published : undefined;
  const is = day === undefined ? "there is a page" : `from ${day} on there is a page`;
  return {
    message: `${is} at ${address}, and this entry would lead visitors away from it`,
    fix: from.withBelow
      ? "write an address below which this site has no page, or an entry for each old address"
      : page && !(page.folder === "pages" && neededPages.includes(page.slug))
        ? `take the entry away, or make ${page.file} a draft`
        : "take the entry away",
  };
}

const addressesBesidePages = (site: Site): string[] => [...otherAddresses, ...topicAddresses(site)];

/**
 * What is wrong with a new address.
 * @param index place of its entry in the list
 * @param from the old one, where it can be read
 */
function checkNew(site: Site, index: number, to: string, from?: OldAddress): Finding | undefined {
  if (/^(?!https?:)[a-z][\w+.-]*:/i.test(to))
    return { message: "an old address leads to a page", fix: "write the address of a page, such as /contact/" };
  const [path = ""] = to.split(/[?#]/);
  const target = site.pageAt.get(path);
  if (target && isPublished(publicationOf(target), site.today))
    return checkLink(site, to) ?? checkLanguageOf(site, to, from);
  const way = entriesFrom(site, to);
  if (way.length > 0) return checkWay(site, index, way);
  if (target) {
    const { draft, published } = publicationOf(target);
    return {
      message: draft
        ? `${target.file} is a draft: visitors do not see it`
        : `${target.file} goes live on ${published}: until then visitors find nothing there`,
      fix: "write the address of a page that visitors see",
    };
  }
  const secure = to.replace(/^http:/i, "https:");
  return (
    checkLink(site, secure) ??
    (secure === to ? undefined : { message: "this is no safe address", fix: `write ${secure}` })
  );
}

/**
 * What is wrong with a new address that is an old one itself.
 * @param way the entries that lead on from there
 */
function checkWay(site: Site, index: number, way: readonly RedirectEntry[]): Finding | undefined {
  const last = way.at(-1)?.to ?? "";
  if (!entryFor(site, last)) return { message: "this is an old address itself", fix: `write ${last}` };
  // A circle is told once, where it begins.
  const circle = way.map((entry) => entry.index);
  if (!circle.includes(index) || index > Math.min(...circle)) return undefined;
  return {
    message:
      way.length === 1
        ? "this address leads to itself"
        : `this leads in a circle: ${way.map(({ to }) => to).join(" → ")}`,
    fix: "write the address of the page that visitors get instead",
  };
}

/** Readers of a translation stay in their language. */
function checkLanguageOf(site: Site, to: string, from?: OldAddress): Finding | undefined {
  const finding = from && checkLanguage(site, to, languageOf(from.path));
  return finding && { ...finding, message: "this page exists in the language of the old address" };
}
