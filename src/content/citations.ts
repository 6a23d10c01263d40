/**
 * The numbered references of one page. The number is the source's place in the page's list; each mention gets an
 * address of its own, so that a reference can lead back to every sentence that it supports. Mentions are counted as
 * the page is made, so what cites the sources of a page need not be known beforehand.
 */
export class Citations {
  /** Ids in the order of their numbers. */
  readonly sources: readonly string[];
  #mentions = new Map<string, number>();

  /** @param sources ids of `content/sources.yaml`, in order */
  constructor(sources: readonly string[]) {
    this.sources = sources;
  }

  /**
   * Counts one more mention.
   * @returns the number to print and the fragment id of this mention
   * @throws when the page does not list the source
   */
  cite(id: string): { number: number; anchor: string } {
    const number = this.sources.indexOf(id) + 1;
    if (number === 0) throw new Error(`<Source id="${id}" />: add ${id} to "sources" at the top of the page`);
    const mention = this.mentionsOf(id) + 1;
    this.#mentions.set(id, mention);
    return { number, anchor: mentionAnchor(number, mention) };
  }

  /** How often a source has been mentioned so far. */
  mentionsOf(id: string): number {
    return this.#mentions.get(id) ?? 0;
  }
}

/** Fragment id of the n-th mention of a reference. */
export function mentionAnchor(number: number, mention: number): string {
  return `cite-${number}-${mention}`;
}
