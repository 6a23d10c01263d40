import type { ImportedList } from "../import-source.ts";
import { type Fields, valueOf } from "./export-part.ts";
import { plainText } from "./plain-text.ts";

/** A category or tag of the site. */
interface Term {
  /** The folder of its list: `category`, `tag`, or the name that a theme gave to terms of its own. */
  folder: string;
  id: string | undefined;
  nicename: string;
  parent: string | undefined;
  name: string;
}

/** The site's lists, collected from its terms and from where its posts stood. */
export interface SiteLists {
  addRecord(fields: Fields): void;
  addTerm(term: { domain: string; nicename: string; name: string }): void;
  /** @param path the address of a public post, as browsers send it */
  addPost(path: string, slug: string, login: string | undefined): void;
  /** @param root the path of the site's first page: `/`, `/blog/` */
  lists(root: string): ImportedList[];
}

/** Whether a term is the one that WordPress gives to posts without any. */
export const isNoTerm = (nicename: string): boolean =>
  /^(uncategori[sz]ed|sin-categoria|non-classe|allgemein|senza-categoria|sem-categoria|geen-categorie)(-\w\w)?$/.test(
    nicename,
  );

export function siteLists(): SiteLists {
  const terms = new Map<string, Term>();
  const paths: { path: string; slug: string }[] = [];
  const logins = new Set<string>();
  const add = (term: Term) => {
    const key = `${term.folder} ${term.nicename}`;
    if (term.nicename && !terms.has(key)) terms.set(key, term);
  };
  return {
    addRecord(fields) {
      const [category, tag] = [fields["wp:category_nicename"], fields["wp:tag_slug"]];
      const taxonomy = valueOf(fields, "wp:term_taxonomy");
      const folder = category !== undefined || taxonomy === "category" ? "category" : "tag";
      if (category === undefined && tag === undefined && !/^(category|post_tag|tag)$/.test(taxonomy)) return;
      add({
        folder,
        id: valueOf(fields, "wp:term_id") || undefined,
        nicename: (category ?? tag ?? valueOf(fields, "wp:term_slug")).trim(),
        parent: valueOf(fields, "wp:category_parent") || valueOf(fields, "wp:term_parent") || undefined,
        name: plainText(fields["wp:cat_name"] ?? fields["wp:tag_name"] ?? fields["wp:term_name"] ?? ""),
      });
    },
    addTerm({ domain, nicename, name }) {
      add({ folder: domain === "post_tag" ? "tag" : domain, id: undefined, nicename, parent: undefined, name });
    },
    addPost(path, slug, login) {
      paths.push({ path, slug });
      if (login && !/[@/]/.test(login))
        logins.add(
          login
            .trim()
            .toLowerCase()
            .replaceAll(/[\s.]+/g, "-"),
        );
    },
    lists(root) {
      const readable = paths.filter(({ path }) => !path.includes("?"));
      return readable.length > 0 ? readableLists(root, readable) : plainLists(root);
    },
  };

  /** Lists of a site whose addresses have words in them. */
  function readableLists(root: string, readable: typeof paths): ImportedList[] {
    const front = frontOf(root, readable);
    const bases = [...new Set([root + front, root])];
    const below = (path: string, term?: string) =>
      bases.map((base) => ({ oldAddress: `${base}${path}/*`, term }) satisfies ImportedList);
    const years = new Set(readable.map(({ path }) => /^(\d{4})\/\d{2}\//.exec(path.slice((root + front).length))?.[1]));
    return [
      ...[...terms.values()].flatMap((term) => below(`${term.folder}/${placeOf(term)}`, nameOf(term))),
      ...[...logins].flatMap((login) => below(`author/${encodeURIComponent(login)}`)),
      ...[...years].flatMap((year) =>
        year === undefined ? [] : [{ oldAddress: `${root}${front}${year}/*`, term: undefined }],
      ),
      ...(front && !front.startsWith("index.php") ? [{ oldAddress: root + front, term: undefined }] : []),
      ...["page/*", "feed/*", "comments/feed/"].map((path) => ({ oldAddress: root + path, term: undefined })),
    ];
  }

  /** Lists of a site whose addresses have numbers only. */
  function plainLists(root: string): ImportedList[] {
    const queries = [...terms.values()].flatMap((term) => {
      const query = term.folder === "tag" ? `tag=${encode(term.nicename)}` : term.id ? `cat=${term.id}` : undefined;
      return query === undefined ? [] : [{ oldAddress: `${root}?${query}`, term: nameOf(term) }];
    });
    return [...queries, { oldAddress: `${root}?feed=rss2`, term: undefined }];
  }

  /** The address of a term below those of its parents. */
  function placeOf(term: Term): string {
    const places = [encode(term.nicename)];
    const seen = new Set([term]);
    for (let at = parentOf(term); at && !seen.has(at); at = parentOf(at)) {
      places.unshift(encode(at.nicename));
      seen.add(at);
    }
    return places.join("/");
  }

  function parentOf({ folder, parent }: Term): Term | undefined {
    return parent === undefined ? undefined : terms.get(`${folder} ${parent}`);
  }

  /** What all addresses of posts begin with, which WordPress puts before those of lists, too: `blog/`. */
  function frontOf(root: string, readable: typeof paths): string {
    const folders = readable.map(({ path, slug }) => {
      const parts = path.slice(root.length).split("/").filter(Boolean);
      const own = parts.findIndex(
        (part) => /^\d+$/.test(part) || part === encode(slug) || terms.has(`category ${part}`),
      );
      return parts.slice(0, own < 0 ? -1 : own).join("/");
    });
    const [first = ""] = folders;
    return first && folders.length > 1 && folders.every((folder) => folder === first) ? `${first}/` : "";
  }
}

const nameOf = ({ nicename, name }: Term) => (isNoTerm(nicename) ? undefined : name || undefined);

/** A part of an address as browsers send it, whether or not it is so already. */
function encode(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return encodeURIComponent(part);
  }
}
