/**
 * An article's HTML as feed readers can show it: addresses become absolute, and what only the site's own pages
 * understand (hashed class names, scripts, styles, choices of pictures) is left out.
 * @param html the rendered article
 * @param page its absolute address
 */
export function feedHtml(html: string, page: URL): string {
  return html
    .replace(/^<!DOCTYPE html>/i, "")
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<(link|source)\b[^>]*>/g, "")
    .replace(/ (class|srcset|sizes|data-[\w-]+)="[^"]*"/g, "")
    .replace(
      / (href|src)="([/#][^"]*)"/g,
      (_, name: string, address: string) => ` ${name}="${new URL(address, page).href}"`,
    );
}
