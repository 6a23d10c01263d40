import { type StaffAttribute, type StaffComponent, staffComponents } from "../../schemas/staff-components.ts";
import { defaultLanguage, folderOf } from "../../content/languages.ts";
import { nearest, suggest } from "../nearest.ts";
import { excerpt, type Finding } from "../problem.ts";
import { attributeOf, lineOf, type Tag, tagsOf, textContent } from "../read-mdx.ts";
import { pageRule } from "../rule.ts";
import { type IdKind, idsOf, namedIds, type Site } from "../site.ts";

/** Components are ones that exist, with the attributes that they know. HTML is told by the rule `code`. */
export const components = pageRule(({ body, language }, report, site) => {
  for (const tag of tagsOf(body.nodes ?? [])) {
    const name = tag.name ?? "";
    if (/^[a-z]/.test(name)) continue;
    for (const finding of check(tag, name, site, language))
      report({ line: lineOf(tag), field: `<${name}>`, ...finding });
  }
});

function check(tag: Tag, name: string, site: Site, language: string): Finding[] {
  const component = staffComponents.find((one) => one.name === name);
  if (component)
    return [
      ...unknownAttributes(tag, component),
      ...component.attributes.flatMap((attribute) => wrongAttribute(tag, component, attribute, site, language) ?? []),
      ...wrongText(tag, component),
      ...wrongPlace(tag, component),
    ];
  const names = staffComponents.map((one) => one.name);
  const right = nearest(name, names);
  const fix = right ? `write <${right}>` : suggest(name, names);
  return [{ message: "there is no component of this name", found: `<${name}>`, fix }];
}

function unknownAttributes(tag: Tag, { name, attributes }: StaffComponent): Finding[] {
  const known = attributes.map((one) => one.name);
  return tag.attributes.flatMap((attribute) => {
    if (attribute.type === "mdxJsxExpressionAttribute")
      return { message: "what stands in { } is read as code", found: `{${attribute.value}}`, fix: "take it away" };
    if (known.includes(attribute.name)) return [];
    const free = known.filter((one) => attributeOf(tag, one) === undefined);
    return {
      field: `<${name}> ${attribute.name}`,
      message: `<${name}> has no attribute of this name`,
      found: attribute.name,
      fix: free.length > 0 ? suggest(attribute.name, free) : "take it away",
    };
  });
}

function wrongAttribute(
  tag: Tag,
  { name }: StaffComponent,
  attribute: StaffAttribute,
  site: Site,
  language: string,
): Finding | undefined {
  const field = `<${name}> ${attribute.name}`;
  const given = tag.attributes.flatMap((one) => (one.type === "mdxJsxAttribute" ? one.name : []));
  if (!given.includes(attribute.name)) {
    // A misspelt attribute is told as such, not as a missing one too.
    const isMisspelt = given.some((one) => nearest(one, [attribute.name]) !== undefined);
    return attribute.required && !isMisspelt
      ? { field, message: `<${name}> lacks ${attribute.name}`, fix: `write <${name} ${attribute.name}="…">` }
      : undefined;
  }
  const value = attributeOf(tag, attribute.name);
  if (value === undefined || value.trim() === "") {
    const fix = `write ${attribute.name}="…", with quotation marks`;
    return { field, message: "the value is missing, or no plain text", fix };
  }
  const isList = attribute.is === "helplines" || attribute.is === "choices";
  // What a component does not know it would leave out without a word.
  for (const one of isList ? value.trim().split(/\s+/) : [value]) {
    const finding = wrongValue(attribute, one, site, language);
    if (finding) return { field, found: excerpt(one), ...finding };
  }
  return undefined;
}

function wrongValue(attribute: StaffAttribute, value: string, site: Site, language: string): Finding | undefined {
  const unknownId = (kind: IdKind, message: string, known = idsOf(site, kind)) => {
    return !known || known.includes(value) ? undefined : { message, fix: suggest(value, known) };
  };
  switch (attribute.is) {
    case "choice":
    case "choices":
      return attribute.of.includes(value)
        ? undefined
        : { message: "there is no such kind", fix: suggest(value, attribute.of) };
    case "source":
      return unknownId("sources", "there is no such source in sources.yaml");
    case "helpline":
    case "helplines":
      return unknownId("helplines", "there is no such helpline in site.yaml");
    case "term":
      return language === defaultLanguage
        ? unknownId("glossary", "there is no such term in glossary.yaml")
        : unknownId(
            "glossary",
            `there is no such term in ${folderOf(language)}glossary.yaml`,
            namedIds(site, "glossary", language),
          );
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

function wrongText(tag: Tag, { name, holds }: StaffComponent): Finding[] {
  const isEmpty = tag.children.length === 0;
  if (holds === "nothing" && !isEmpty)
    return [
      {
        message: `what stands inside <${name}> would not be shown`,
        found: excerpt(textContent(tag)),
        fix: `write <${name} …/> with a slash at its end, and the text after it`,
      },
    ];
  if (holds === "text" && isEmpty)
    return [{ message: `<${name}> is empty`, fix: `write its text between <${name}> and </${name}>` }];
  return [];
}

function wrongPlace(tag: Tag, { name, inSentence }: StaffComponent): Finding[] {
  if (inSentence || tag.type === "mdxJsxFlowElement") return [];
  return [
    {
      message: `<${name}> cannot stand within a sentence`,
      found: `<${name}>`,
      fix: "put it on a line of its own, with an empty line before and after it",
    },
  ];
}
