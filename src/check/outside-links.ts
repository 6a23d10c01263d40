import { fieldName, type Path, type Yaml } from "./read-yaml.ts";
import { attributeOf, lineOf } from "./read-mdx.ts";
import { record, type Site } from "./site.ts";

/** An address of another site, and where the content names it. */
export interface OutsideLink {
  url: string;
  file: string;
  line: number | undefined;
  field: string | undefined;
  /** The title of what stands there, where the content knows it. */
  title?: string | undefined;
}

/** Every address of another site that the content names: in texts, fields and lists, in all languages. */
export const outsideLinks = ({ pages, data }: Site): OutsideLink[] => [
  ...pages.flatMap(({ file, body, fields }) => [
    ...(fields ? inYaml(file, fields) : []),
    ...(body.nodes ?? []).flatMap((node): OutsideLink[] => {
      const url =
        node.type === "link" || node.type === "definition"
          ? node.url
          : node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement"
            ? attributeOf(node, "href")
            : undefined;
      return url && isOutside(url) ? [{ url, file, line: lineOf(node), field: undefined }] : [];
    }),
  ]),
  // The address of this site itself leads nowhere before it is published.
  ...data.flatMap(({ file, name, yaml }) =>
    inYaml(file, yaml).filter(({ field }) => !(name === "site" && field === "url")),
  ),
];

const isOutside = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

function inYaml(file: string, yaml: Yaml): OutsideLink[] {
  const collect = (value: unknown, path: Path, parent: unknown): OutsideLink[] => {
    if (typeof value === "string") {
      const { title } = record(parent);
      return isOutside(value)
        ? [
            {
              url: value,
              file,
              line: yaml.lineOf(path),
              field: fieldName(path),
              title: typeof title === "string" ? title : undefined,
            },
          ]
        : [];
    }
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, one]) =>
      collect(one, [...path, Array.isArray(value) ? Number(name) : name], value),
    );
  };
  return collect(yaml.value, [], undefined);
}
