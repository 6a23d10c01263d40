/**
 * Numbered references of one page. The number is the source's place in the frontmatter; each mention gets an
 * address of its own, so that a reference can lead back to every sentence that it supports.
 */
export class Citations {
  /** Ids in the order of their numbers. */
  readonly sources: readonly string[];
  #mentions = new Map<string, number>();

  /** @param sources ids from the page's frontmatter, in order */
  constructor(sources: readonly string[]) {
    this.sources = sources;
  }

  /**
   * Counts one more mention.
   * @returns the number to print and the fragment id of this mention
   * @throws when the page's frontmatter does not list the source
   */
  cite(id: string): { number: number; anchor: string } {
    const number = this.sources.indexOf(id) + 1;
    if (number === 0) throw new Error(`<Source id="${id}" />: add ${id} to "sources" at the top of the page`);
    const mention = (this.#mentions.get(id) ?? 0) + 1;
    this.#mentions.set(id, mention);
    return { number, anchor: mentionAnchor(number, mention) };
  }
}

/** Fragment id of the n-th mention of a reference. */
export function mentionAnchor(number: number, mention: number): string {
  return `cite-${number}-${mention}`;
}

/** How often each source is mentioned in MDX source, by id. */
export function countMentions(mdx: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, , id = ""] of mdx.matchAll(/<Source\s+id=(["'])(.+?)\1/g)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
