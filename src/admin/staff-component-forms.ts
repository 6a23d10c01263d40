import { staffComponents, type StaffAttribute, type StaffComponent } from "../schemas/staff-components.ts";
import { attributeRelations } from "./relations.ts";
import type { EditorField } from "./schema-fields.ts";

/** A form for one of the components that staff may write (https://sveltiacms.app/en/docs/api/editor-components). */
export interface ComponentForm {
  id: string;
  label: string;
  mode: "block" | "dialog";
  /** What stands for it in a sentence, with the value of a field. */
  summary?: string;
  fields: EditorField[];
  /** Finds the component in the text of a page. */
  pattern: RegExp;
  fromBlock: (match: RegExpMatchArray) => Record<string, string>;
  toBlock: (fields: Record<string, unknown>) => string;
  toPreview: (fields: Record<string, unknown>) => string;
}

/** The field that holds what stands between the opening and the closing tag. */
const TEXT = "text";

/** A form for each component, for Sveltia CMS. */
export const componentForms = (): ComponentForm[] => staffComponents.map(formOf);

function formOf(component: StaffComponent): ComponentForm {
  const { name, attributes, holds, inSentence } = component;
  const block = holds === "text" && !inSentence;
  const text = { name: TEXT, label: "Text", widget: block ? "richtext" : "string" };
  return {
    id: name,
    label: name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " "),
    mode: block ? "block" : "dialog",
    ...(holds === "nothing" && attributes.some(({ is }) => is in attributeRelations) && { summary: "{{id}}" }),
    fields: [...attributes.map(field), ...(holds === "text" ? [text] : [])],
    pattern: pattern(component),
    fromBlock: ([, attributes = "", inside]) => ({
      ...Object.fromEntries(
        [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
      ),
      ...(inside !== undefined && { [TEXT]: inside.trim() }),
    }),
    toBlock: (fields) => toTag(component, fields),
    toPreview: (fields) => (typeof fields[TEXT] === "string" ? fields[TEXT] : ""),
  };
}

function field({ name, required, ...attribute }: StaffAttribute): EditorField {
  const relation = attributeRelations[attribute.is];
  const label = relation ? attribute.is : name;
  return {
    name,
    label: label.charAt(0).toUpperCase() + label.slice(1),
    required,
    ...(relation ?? (attribute.is === "choice" ? { widget: "select", options: attribute.of } : { widget: "string" })),
  };
}

function pattern({ name, holds, inSentence }: StaffComponent): RegExp {
  const opening = `<${name}((?:\\s+\\w+="[^"]*")*)`;
  if (holds === "nothing") return new RegExp(`${opening}\\s*/>`);
  if (inSentence) return new RegExp(`${opening}>([^<]*)</${name}>`);
  return new RegExp(`^${opening}>\\n([\\s\\S]*?)\\n</${name}>$`, "m");
}

/** The component as it is written in a page. Fields that the form adds for itself are left out. */
function toTag({ name, attributes, holds, inSentence }: StaffComponent, fields: Record<string, unknown>): string {
  const opening = attributes.reduce((tag, { name: key }) => {
    const value = fields[key];
    // A quotation mark would end the attribute.
    return typeof value === "string" && value ? `${tag} ${key}="${value.replaceAll('"', "”")}"` : tag;
  }, `<${name}`);
  if (holds === "nothing") return `${opening} />`;
  const text = typeof fields[TEXT] === "string" ? fields[TEXT].trim() : "";
  return inSentence ? `${opening}>${text}</${name}>` : `${opening}>\n\n${text}\n\n</${name}>`;
}
