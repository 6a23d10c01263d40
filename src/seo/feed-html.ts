/** What stands between the name and the end of a tag; a `>` in quotes is none. */
const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^"'>])*`;

/** What a feed reader cannot run, or press. */
const WITHOUT_USE = new RegExp(`<(script|style|button)\\b${ATTRIBUTES}>[\\s\\S]*?</\\1>`, "gi");
const TAG = new RegExp(`<([a-z][\\w-]*)(${ATTRIBUTES})>`, "gi");
const ATTRIBUTE = /\s+([^\s=/]+)(?:=("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/**
 * An article's HTML as feed readers can show it: addresses become absolute, and what only the site's own pages
 * understand (hashed class names, scripts, buttons, styles, choices of pictures) is left out.
 * @param html the rendered article
 * @param page its absolute address
 */
export function feedHtml(html: string, page: URL): string {
  return html
    .replace(/^<!DOCTYPE html>/i, "")
    .replace(WITHOUT_USE, "")
    .replace(TAG, (_, name: string, attributes: string) =>
      /^(link|source)$/i.test(name)
        ? ""
        : `<${name}${attributes.replace(ATTRIBUTE, (whole: string, attribute: string, value: string | undefined) => {
            if (/^(class|srcset|sizes|data-[\w-]+)$/i.test(attribute)) return "";
            const [, address] = /^["']?([/#].*?)["']?$/.exec(value ?? "") ?? [];
            const isLink = /^(href|src)$/i.test(attribute) && address !== undefined;
            return isLink ? ` ${attribute}="${new URL(address, page).href}"` : whole;
          })}>`,
    );
}
