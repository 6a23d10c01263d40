/**
 * What the comments in a schema's source say of its fields, so that the form explains them in the same words.
 * @param source TypeScript with a one-line JSDoc comment above each field
 * @returns the comments by the field's name, without marks of code
 */
export function fieldHelp(source: string): Map<string, string> {
  const comments = source.matchAll(/^ *\/\*\* ([^\n]*?) \*\/\n *(\w+)[:,]/gm);
  return new Map([...comments].map(([, text = "", name = ""]) => [name, text.replaceAll("`", "")]));
}
