import type { SaxesTagPlain } from "saxes";

const NAMESPACES: readonly [uri: RegExp, prefix: string][] = [
  [/wordpress\.org\/export\/[^/]*\/excerpt/, "excerpt"],
  [/wordpress\.org\/export\//, "wp"],
  [/purl\.org\/rss\/1\.0\/modules\/content/, "content"],
  [/purl\.org\/dc\/elements/, "dc"],
];

/**
 * The name of an element as WordPress writes it, whatever prefix a program chose for the same namespace.
 * @param prefixes what prefixes stand for; the first declaration of each counts
 */
export function plainName({ name, attributes }: SaxesTagPlain, prefixes: Map<string, string>): string {
  for (const key in attributes) {
    if (!key.startsWith("xmlns:") || prefixes.has(key.slice(6))) continue;
    const known = NAMESPACES.find(([uri]) => uri.test(attributes[key] ?? ""));
    if (known) prefixes.set(key.slice(6), known[1]);
  }
  const colon = name.indexOf(":");
  if (colon > 0) return `${prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon)}${name.slice(colon)}`;
  const own = attributes.xmlns;
  const known = own ? NAMESPACES.find(([uri]) => uri.test(own)) : undefined;
  return known ? `${known[1]}:${name}` : name;
}
