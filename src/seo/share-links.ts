/** A place where a page can be shared, as a plain link: nothing of theirs is loaded before it is followed. */
export interface ShareLink {
  label: string;
  href: string;
}

/**
 * Links that share a page. Addresses are those that each network documents for links without a script.
 * @param title the page's title
 * @param url its absolute address
 * @param email what the link to a mail program is called
 */
export function shareLinks(title: string, url: string, email: string): ShareLink[] {
  const to = (label: string, address: string, parameters: Record<string, string>) => ({
    label,
    // Mail programs show a plus sign where a form would mean a space.
    href: `${address}?${new URLSearchParams(parameters).toString().replaceAll("+", "%20")}`,
  });
  return [
    to("Facebook", "https://www.facebook.com/sharer/sharer.php", { u: url }),
    to("X", "https://x.com/intent/post", { text: title, url }),
    to("LinkedIn", "https://www.linkedin.com/sharing/share-offsite/", { url }),
    to("Reddit", "https://www.reddit.com/submit", { title, url }),
    to("WhatsApp", "https://wa.me/", { text: `${title} ${url}` }),
    to(email, "mailto:", { subject: title, body: url }),
  ];
}
