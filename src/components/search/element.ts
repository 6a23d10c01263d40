/**
 * A new element. Children are nodes or plain text: nothing that a visitor types can become markup.
 * @param attributes by name; one that is `undefined` is left out
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * Pagefind marks words with `<mark>`, in text of which it escapes `<` and `>` and nothing else. It is read without the
 * browser's parser, which Trusted Types keep from every string.
 */
export function markedText(excerpt: string): (Node | string)[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return index % 2 === 1 ? element("mark", {}, text) : text;
  });
}
