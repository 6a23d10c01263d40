import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type StaffAttribute, staffComponents } from "../../src/schemas/staff-components.ts";

const folder = "src/components/mdx";
const map = parse(readFileSync(join(folder, "index.ts"), "utf8"));

/** Attributes that only code uses: staff write the component without them. */
const forCode: Record<string, string[]> = {
  Figure: ["class"],
  Helpline: ["named"],
  Phone: ["number", "class", "label"],
  ProgramCards: ["programs"],
};

test("staff may write exactly the components that pages know", () => {
  expect(staffComponents.map(({ name }) => name)).toEqual(mapKeys().filter((name) => /^[A-Z]/.test(name)));
});

describe.each(staffComponents)("<$name>", ({ name, attributes, holds }) => {
  const source = readFileSync(join(folder, importPath(name)), "utf8");

  test("has the attributes of its component, with the same values", () => {
    const known = props(source).filter((prop) => !forCode[name]?.includes(prop.name));
    expect(attributes.map(shape)).toEqual(known);
  });

  test("holds text when its component has a place for it", () => {
    if (!forCode[name]) expect(source.includes("<slot")).toBe(holds === "text");
  });
});

const shape = (attribute: StaffAttribute) => ({
  name: attribute.name,
  required: attribute.required,
  values: attribute.is === "choice" ? [...attribute.of] : [],
});

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile("code.ts", code, ts.ScriptTarget.Latest, true);
}

function mapKeys(): string[] {
  const keys: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isShorthandPropertyAssignment(node) || ts.isPropertyAssignment(node)) keys.push(node.name.getText());
    node.forEachChild(visit);
  };
  visit(map);
  return keys;
}

function importPath(name: string): string {
  const found = map.statements.filter(ts.isImportDeclaration).find((one) => one.importClause?.name?.text === name);
  if (!found || !ts.isStringLiteral(found.moduleSpecifier)) throw new Error(`${folder}/index.ts imports no ${name}`);
  return found.moduleSpecifier.text;
}

/** The component's own Props: names, whether they must be there, and the words that they may be. */
function props(source: string) {
  const script = parse(source.split(/^---$/m)[1] ?? "");
  const own = script.statements.filter(ts.isInterfaceDeclaration).find((one) => one.name.text === "Props");
  return [...(own?.members ?? [])].filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    required: !member.questionToken,
    values: wordsOf(member.type),
  }));
}

/** The words that a type allows; none where any text may stand. */
function wordsOf(type: ts.TypeNode | undefined): string[] {
  const types = type && ts.isUnionTypeNode(type) ? [...type.types] : [];
  return types.filter(ts.isLiteralTypeNode).map((word) => word.getText().slice(1, -1));
}
