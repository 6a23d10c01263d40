import { pageHref } from "../content/addresses.ts";
import { handoutAddress, handoutFolder } from "../content/handouts.ts";
import { isPublished } from "../content/publication.ts";
import { anchorsOf, layoutAnchorsOf } from "./anchors.ts";
import { otherAddresses } from "./collections.ts";
import { memoizeWeak } from "./memoize-weak.ts";
import { nearest, suggest } from "./nearest.ts";
import type { Finding } from "./problem.ts";
import { entryFor } from "./redirects.ts";
import { tidyPath } from "./tidy-name.ts";
import { dataOf, namedIds, type Page, publicationOf, record, type Site, topicAddresses } from "./site.ts";

/** What is wrong with a link. */
export interface LinkFinding extends Finding {
  /** The address that was surely meant. */
  meant?: string | undefined;
}

/**
 * Whether a link leads somewhere.
 * @param href as it is written
 * @param from the page on which it stands; left out for links that stand on every page
 * @returns what is wrong and what to write instead, with the address where it is sure; undefined for a good link
 */
export function checkLink(site: Site, href: string, from?: Page): LinkFinding | undefined {
  const own = ownAddress(site, href);
  if (own !== undefined)
    return { message: "this names our own site by its full address", fix: `write ${own}`, meant: own };
  if (/^http:/i.test(href))
    return {
      message: "this address is not encrypted: others on the way can read what a visitor reads there",
      fix: `write ${href.replace(/^http/i, "https")}, if it can be opened so`,
      severity: "warning",
    };
  if (/^(https|mailto):/i.test(href)) return undefined;
  if (/^(tel|sms):/i.test(href))
    return { message: "numbers stand in site.yaml only", fix: 'write <Phone /> or <Helpline id="…" />' };
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(href))
    return { message: "this is no web address", fix: "write an address that begins with https://" };
  if (href === "" || href === "#")
    return { message: "this link leads nowhere", fix: "write an address between ( and )" };
  const [, path = "", fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
  if (/^www\./i.test(path))
    return { message: "this address lacks its beginning", fix: `write https://${href}`, meant: `https://${href}` };

  if (addressesBesidePages(site).includes(path)) return undefined;
  if (path.startsWith(handoutAddress(""))) return checkHandout(site, path);
  const target = path === "" ? from : site.pageAt.get(path);
  const redirect = target ? undefined : entryFor(site, path);
  if (redirect) return { message: "this is an old address", fix: `write ${redirect.to}`, meant: redirect.to };
  if ((!target || /^\/\?(p|page_id|cat)=/.test(href)) && isOldAddress(href))
    return {
      message: "this seems to be an address of another site, or of the old one",
      fix: ofSameName(site, path) ?? "write the address that the page has here, or take the link away",
    };
  const whole = absolute(path, from);
  if (!target)
    return {
      message:
        path.startsWith("/") && path.endsWith("/")
          ? "there is no such page"
          : "an address inside the site has a slash at both ends",
      fix: suggestAddress(site)(whole),
      meant: site.pageAt.has(whole) ? whole + (fragment === undefined ? "" : `#${fragment}`) : undefined,
    };
  return checkVisible(site, target, from) ?? checkFragment(site, target, path, fragment);
}

/** Whether a file to hand out is there. */
function checkHandout({ folder, handouts }: Site, path: string): Finding | undefined {
  const names = [...handouts.keys()].map((file) => handoutAddress(file.slice(`${folder}/${handoutFolder}/`.length)));
  if (names.includes(path)) return undefined;
  const meant = nearest(path, names.map(tidyPath));
  const place = `${folder}/${handoutFolder}/`;
  return {
    message: `there is no such file in ${place}`,
    fix: meant ? `write ${meant}` : `put the file into ${place}, and write its name as it is there`,
  };
}

/** The part of an address that follows our own site's name. */
function ownAddress(site: Site, href: string): string | undefined {
  const { url } = record(dataOf(site, "site"));
  return typeof url === "string" && url !== "" && (href === url || href.startsWith(`${url}/`))
    ? href.slice(url.length) || "/"
    : undefined;
}

/** Addresses inside the site that belong to no file of pages. */
const addressesBesidePages = (site: Site): string[] => [...otherAddresses, ...topicAddresses(site)];

/**
 * Says what to write instead of a wrong address. A page that got another name leaves the same wrong address in many
 * places: each is compared with all others once.
 */
const suggestAddress = memoizeWeak((site: Site) => {
  const known = new Map<string, string>();
  return (address: string): string => {
    const fix = known.get(address) ?? instead(address, [...site.pageAt.keys(), ...addressesBesidePages(site)]);
    known.set(address, fix);
    return fix;
  };
});

/** Nobody is helped by a list of addresses none of which looks like theirs. */
const instead = (address: string, known: readonly string[]): string =>
  nearest(address, known) === undefined
    ? "write the address that the page has here, or take the link away"
    : suggest(address, known);

/** An address as other programs make them: with a day, a number, a folder of theirs or the ending of a program. */
const isOldAddress = (href: string): boolean =>
  /^\/?(\d{4}\/|(category|categories|tags?|author|archives?|page|posts?|wp-[\w-]+|uploads|index\.php)\/|\?(p|page_id|cat)=)|\.(php|aspx?|pdf|docx?)(?=[?#]|$)/i.test(
    href.replace(/^\//, ""),
  );

/** The page whose address ends as another one does. */
function ofSameName(site: Site, path: string): string | undefined {
  const name = lastPart(path);
  const same = name === "" ? undefined : [...site.pageAt.keys()].find((one) => lastPart(one) === name);
  return same && `write ${same}`;
}

const lastPart = (path: string): string =>
  path
    .split("/")
    .findLast((part) => part !== "")
    ?.replace(/\.\w+$/, "") ?? "";

/** What a relative or unfinished address probably means. */
function absolute(path: string, from: Page | undefined): string {
  const { pathname } = new URL(path.replace(/(\/index)?\.(mdx?|html)$/, ""), `https://site${from?.href ?? "/"}`);
  return pathname.endsWith("/") ? pathname : `${pathname}/`;
}

function checkVisible(site: Site, target: Page, from: Page | undefined): Finding | undefined {
  const there = publicationOf(target);
  const here = from ? publicationOf(from) : { draft: false };
  if (target === from || here.draft) return undefined;
  if (there.draft)
    return {
      message: `${target.file} is a draft: visitors do not see it`,
      fix: "take the link away until the page is published",
    };
  const visible =
    isPublished(there, site.today) || (here.published !== undefined && here.published >= (there.published ?? ""));
  if (visible) return undefined;
  return {
    message: `${target.file} goes live on ${there.published}: until then this link is broken`,
    fix: "take the link away until that day",
  };
}

function checkFragment(site: Site, target: Page, path: string, fragment: string | undefined): Finding | undefined {
  if (fragment === undefined || !target.body.nodes) return undefined;
  const { language, href } = target;
  const terms = href === pageHref("glossary", language) ? namedIds(site, "glossary", language) : [];
  const anchors = [...anchorsOf(target).map(({ id }) => id), ...layoutAnchorsOf(target), ...terms];
  if (anchors.includes(fragment)) return undefined;
  const shown = anchors.filter((id) => !/^(main|source-\d+|\d+)$/.test(id));
  return {
    message: `there is no place #${fragment} on ${target.file}`,
    fix:
      shown.length > 0
        ? suggest(
            `${path}#${fragment}`,
            shown.map((id) => `${path}#${id}`),
          )
        : `write ${target.href}`,
  };
}
