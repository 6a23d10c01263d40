import { posix } from "node:path";
import { maskAllCode } from "./codes/outside-code.ts";
import type { MarkdownPage } from "./read-entry.ts";

/**
 * Adds addresses that other pages of the folder link to, and that can only be those of one page: programs may be set to
 * make addresses in ways that no file says.
 * @param isKnown whether an address is that of a page or a file already
 */
export function addLinkedAddresses(
  pages: readonly MarkdownPage[],
  isKnown: (address: string, from: string) => boolean,
): void {
  const byName = new Map<string, MarkdownPage | undefined>();
  for (const page of pages) byName.set(page.entry.slug, byName.has(page.entry.slug) ? undefined : page);
  for (const { text, path } of pages) {
    for (const [, address = ""] of maskAllCode(text).matchAll(/\]\((\/(?!\/)[^\s()#?]*)/g)) {
      const target = byName.get(posix.basename(address.replace(/\.html?$|\/$/, "")));
      if (!target || isKnown(address, path)) continue;
      const { oldAddresses } = target.entry;
      if (!oldAddresses.some((one) => one.replace(/\/$/, "") === address.replace(/\/$/, "")))
        oldAddresses.push(address);
    }
  }
}
