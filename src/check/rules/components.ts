import { type StaffAttribute, type StaffComponent, staffComponents } from "../../components/mdx/staff-components.ts";
import { choose, nearest } from "../nearest.ts";
import { excerpt, type Finding } from "../problem.ts";
import { attributeOf, lineOf, type Tag, tagsOf, wordsOf } from "../read-mdx.ts";
import { idsOf, type Rule, type Site } from "../site.ts";

/** Components are ones that exist, with the attributes that they know. */
export const components: Rule = (site) =>
  site.pages.flatMap(({ file, body }) =>
    tagsOf(body.nodes ?? []).flatMap((tag) =>
      check(tag, site).map((finding) => ({ file, line: lineOf(tag), ...finding })),
    ),
  );

function check(tag: Tag, site: Site): Finding[] {
  const name = tag.name ?? "";
  if (/^[a-z]/.test(name)) return [];
  const component = staffComponents.find((one) => one.name === name);
  if (!component)
    return [
      {
        field: `<${name}>`,
        message: "there is no component of this name",
        found: `<${name}>`,
        fix: chooseComponent(name),
      },
    ];
  return [
    ...unknownAttributes(tag, component),
    ...wrongAttributes(tag, component, site),
    ...wrongText(tag, component),
    ...wrongPlace(tag, component),
  ];
}

function chooseComponent(name: string): string {
  const names = staffComponents.map((one) => one.name);
  const right = nearest(name, names);
  return right ? `write <${right}>` : choose(name, names);
}

function unknownAttributes(tag: Tag, { name, attributes }: StaffComponent): Finding[] {
  const known = attributes.map((one) => one.name);
  return tag.attributes.flatMap((attribute) => {
    if (attribute.type === "mdxJsxExpressionAttribute")
      return {
        field: `<${name}>`,
        message: "what stands in { } is read as code",
        found: `{${attribute.value}}`,
        fix: "take it away",
      };
    if (known.includes(attribute.name)) return [];
    const free = known.filter((one) => attributeOf(tag, one) === undefined);
    return {
      field: `<${name}> ${attribute.name}`,
      message: `<${name}> has no attribute of this name`,
      found: attribute.name,
      fix: free.length > 0 ? choose(attribute.name, free) : "take it away",
    };
  });
}

function wrongAttributes(tag: Tag, { name, attributes }: StaffComponent, site: Site): Finding[] {
  return attributes.flatMap((attribute) => {
    const field = `<${name}> ${attribute.name}`;
    const given = tag.attributes.some((one) => one.type === "mdxJsxAttribute" && one.name === attribute.name);
    const value = attributeOf(tag, attribute.name);
    if (!given && !attribute.required) return [];
    // A misspelt attribute is told as such, not as a missing one too.
    const isNear = (name: string) => nearest(name, [attribute.name]) !== undefined;
    if (!given && tag.attributes.some((one) => one.type === "mdxJsxAttribute" && isNear(one.name))) return [];
    if (!given)
      return { field, message: `<${name}> lacks ${attribute.name}`, fix: `write <${name} ${attribute.name}="…">` };
    if (value === undefined || value.trim() === "")
      return {
        field,
        message: "the value is missing, or no plain text",
        fix: `write ${attribute.name}="…", with quotation marks`,
      };
    const finding = wrongValue(attribute, value, site);
    return finding ? { field, found: excerpt(value), ...finding } : [];
  });
}

function wrongValue(attribute: StaffAttribute, value: string, site: Site): Finding | undefined {
  switch (attribute.is) {
    case "choice":
      return attribute.of.includes(value)
        ? undefined
        : { message: "there is no such kind", fix: choose(value, attribute.of) };
    case "source":
      return unknownId(value, idsOf(site, "sources"), "there is no such source in sources.yaml");
    case "helpline":
      return unknownId(value, idsOf(site, "helplines"), "there is no such helpline in site.yaml");
    case "term":
      return unknownId(value, idsOf(site, "glossary"), "there is no such term in glossary.yaml");
    case "anchor":
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
        ? undefined
        : {
            message: "this cannot stand in an address",
            fix: "use small letters, digits and single hyphens, such as missed-session",
          };
    case "text":
      return undefined;
  }
}

function unknownId(id: string, known: string[] | undefined, message: string): Finding | undefined {
  return !known || known.includes(id) ? undefined : { message, fix: choose(id, known) };
}

function wrongText(tag: Tag, { name, holds }: StaffComponent): Finding[] {
  const empty = tag.children.length === 0;
  if (holds === "nothing" && !empty)
    return [
      {
        field: `<${name}>`,
        message: `what stands inside <${name}> would not be shown`,
        found: excerpt(wordsOf(tag)),
        fix: `write <${name} …/> with a slash at its end, and the text after it`,
      },
    ];
  if (holds === "text" && empty)
    return [
      { field: `<${name}>`, message: `<${name}> is empty`, fix: `write its text between <${name}> and </${name}>` },
    ];
  return [];
}

function wrongPlace(tag: Tag, { name, inSentence }: StaffComponent): Finding[] {
  if (inSentence || tag.type === "mdxJsxFlowElement") return [];
  return [
    {
      field: `<${name}>`,
      message: `<${name}> cannot stand within a sentence`,
      found: `<${name}>`,
      fix: "put it on a line of its own, with an empty line before and after it",
    },
  ];
}
