import { type ExportItem, type Fields, valueOf } from "./export-part.ts";
import { plainText } from "./plain-text.ts";

/** The people of a site, by what posts call them. */
export interface AuthorNames {
  /** Takes what the site tells of a person. */
  add(fields: Fields): void;
  /** Takes a person of the plug-in Co-Authors Plus who cannot log in. */
  addGuest(item: ExportItem): void;
  /** @returns the names of those who wrote an item, as readers saw them; final when the export has been read */
  of(item: Pick<ExportItem, "fields" | "terms">): string[];
}

/** Collects the names of a site's authors. Logins stand for names only where there are none; e-mail addresses never do. */
export function authorNames(): AuthorNames {
  const names = new Map<string, string>();
  const keep = (login: string | undefined, name: string | undefined) => {
    if (login && name && !names.has(keyOf(login))) names.set(keyOf(login), name);
  };
  const nameOf = (login: string) => names.get(keyOf(login)) ?? (isAddress(login) ? "" : plainText(login));
  return {
    add(fields) {
      const login = valueOf(fields, "wp:author_login");
      const shown = plainText(fields["wp:author_display_name"] ?? "");
      const parts = [fields["wp:author_first_name"], fields["wp:author_last_name"]].map((part = "") => plainText(part));
      const full = parts.filter(Boolean).join(" ");
      const isName = shown !== "" && keyOf(shown) !== keyOf(login) && !isAddress(shown);
      keep(login, isName ? shown : full || (isAddress(shown) ? "" : shown));
    },
    addGuest({ fields, meta }) {
      const name = plainText(fields.title ?? "");
      keep(meta.get("cap-user_login")?.[0] ?? fields["wp:post_name"]?.replace(/^cap-/, ""), name);
    },
    of({ fields, terms }) {
      const several = terms.filter(({ domain }) => domain === "author").map((term) => writerOf(term));
      const logins = several.length > 0 ? several : [valueOf(fields, "dc:creator")];
      return [...new Set(logins.map(nameOf).filter(Boolean))];
    },
  };

  /** Co-Authors Plus writes `cap-` before the login, and sometimes the name that readers see in place of it. */
  function writerOf({ nicename, name }: { nicename: string; name: string }): string {
    const login = nicename.replace(/^cap-/, "");
    return names.has(keyOf(login)) ? login : name || login;
  }
}

const keyOf = (login: string) => login.trim().toLowerCase();

const isAddress = (text: string) => /\S@\S+\.\S/.test(text);
