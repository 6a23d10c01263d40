/** What other programs call our fields: names in small letters, without hyphens and underscores. */
const elsewhere: Record<string, readonly string[]> = {
  title: ["name", "headline", "heading", "posttitle"],
  description: ["summary", "excerpt", "abstract", "subtitle", "teaser", "intro", "metadescription", "seodescription"],
  published: ["date", "pubdate", "publishdate", "publishedat", "publisheddate", "publishedon", "created", "createdat"],
  updated: [
    "lastmod",
    "modified",
    "modifieddate",
    "lastmodified",
    "lastmodifiedat",
    "updatedat",
    "updateddate",
    "update",
    "date",
  ],
  topics: ["categories", "category", "tags", "tag"],
  aliases: ["keywords", "searchterms"],
  picture: [
    ...["image", "images", "cover", "coverimage", "thumbnail", "thumb", "hero", "heroimage", "banner", "photo"],
    ...["featuredimage", "postthumbnail", "ogimage", "headerimage"],
  ],
  author: ["authors", "by", "byline", "writer"],
  reviewer: ["reviewedby", "medicalreviewer"],
  sources: ["references", "citations", "bibliography"],
  lead: ["subtitle", "intro", "tagline"],
  order: ["weight", "menuorder", "position"],
  // Of a picture.
  src: ["url", "file", "path", "image"],
  alt: ["alttext", "imagealt"],
  caption: ["title", "credit"],
};

/**
 * The field that has another name in other programs.
 * @param name as it was written, in any case
 * @param free fields that may still be added there
 */
export function ownName(name: string, free: readonly string[]): string | undefined {
  const plain = name.toLowerCase().replace(/[-_]/g, "");
  return free.find((one) => one.toLowerCase() === plain || elsewhere[one]?.includes(plain));
}

/**
 * What to do with a field of another program.
 * @param fields all that may stand there
 * @param value of the field, as it was read
 * @returns undefined for a name that we do not know from elsewhere
 */
export function adviceForName(
  name: string,
  value: unknown,
  fields: readonly string[],
  free: readonly string[],
): string | undefined {
  const own = ownName(name, free);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(typeof value === "string" ? value : "")?.[0];
  if ((own === "published" || own === "updated") && day) return `rename it: write ${own}: ${day}`;
  if (own === "picture" && typeof value !== "object")
    return "rename it to picture, and write below it, with two spaces in front: src: ./picture.jpg (the file beside the page) and alt: what it shows";
  if (own === "topics") return "rename it to topics, and name topics of topics.yaml";
  if (own) return `rename it to ${own}`;
  const there = ownName(name, fields);
  if (there) return `take it away; ${there} says it already`;
  const plain = name.toLowerCase().replace(/[-_]/g, "");
  if (["slug", "permalink", "url", "id"].includes(plain))
    return "take it away; the name of the file, or of its folder, makes the page's address";
  if (["status", "hidden", "private"].includes(plain) && fields.includes("draft"))
    return "take it away; write draft: true for a page that nobody shall see yet";
  if (["layout", "type", "template", "comments", "toc", "math", "sitemap"].includes(plain))
    return "take it away; the site does this by itself";
  return undefined;
}
