import type { Page } from "playwright-core";

/** How many pixels the page, or a window open in it, can be scrolled sideways; neither should ever be. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("dialog[open]")];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
}

/** Pieces of text that no scrolling brings into view, because the screen or a box around them cuts them off. */
export function cutOffText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut = new Set<string>();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!text.textContent?.trim() || !element?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some((line) => isCut(line, element))) cut.add(text.textContent.trim());
    }
    return [...cut];

    function isCut(line: DOMRect, element: Element): boolean {
      // Fractions of a pixel are rounding, not loss.
      const slack = 1;
      // What the root clips is only held still, behind a window, or the screen itself.
      for (let box: Element | null = element; box && box !== document.documentElement; box = box.parentElement) {
        const { overflowX, overflowY, clipPath, webkitLineClamp } = getComputedStyle(box);
        // Text for screen readers alone is hidden on purpose.
        if (clipPath !== "none") return false;
        // So may what a card says of a page: the page itself says it in full.
        if (webkitLineClamp !== "none" && box.closest(".card")) return false;
        const edge = box.getBoundingClientRect();
        if (["auto", "scroll"].includes(overflowX)) return false;
        if (clips(overflowX) && (line.left < edge.left - slack || line.right > edge.right + slack)) return true;
        if (clips(overflowY) && (line.top < edge.top - slack || line.bottom > edge.bottom + slack)) return true;
      }
      return line.left < -slack || line.right > innerWidth + slack;
    }

    function clips(overflow: string): boolean {
      return overflow === "hidden" || overflow === "clip";
    }
  });
}

/** Words that lie on other words, as those of a bar do that has grown higher than its place. */
export function wordsOnWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: { words: string; left: number; right: number; top: number; bottom: number }[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const words = text.textContent?.trim();
      if (!words || !element?.checkVisibility({ visibilityProperty: true }) || isAside(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, height } of range.getClientRects()) {
        // Lines may stand close: what counts is the middle of the letters.
        lines.push({ words, left: left + 1, right: right - 1, top: top + height * 0.3, bottom: top + height * 0.7 });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    return lines.flatMap((one, index) => {
      const after = lines.findIndex(({ top }, place) => place > index && top >= one.bottom);
      return lines
        .slice(index + 1, after < 0 ? undefined : after)
        .filter((other) => other.left < one.right && one.left < other.right)
        .map((other) => `"${one.words}" and "${other.words}"`);
    });

    /** What is hidden from eyes on purpose, as the end of a card's words is, or stays in sight while the page moves below it. */
    function isAside(element: Element): boolean {
      if (element.closest("[hidden]")) return true;
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { clipPath, position, webkitLineClamp } = getComputedStyle(box);
        if (clipPath !== "none" || webkitLineClamp !== "none" || position === "sticky" || position === "fixed")
          return true;
      }
      return false;
    }
  });
}

/**
 * Words of up to nine letters, and telephone numbers, that stand on two lines: they fit on any, so something has broken
 * them.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      for (const { 0: word, index } of (text.textContent ?? "").matchAll(/\d{3}-\d{3}-\d{4}|[\p{L}’]+/gu)) {
        if (word.length > 9 && !/\d/.test(word)) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top));
        if (lines.size > 1) broken.push(word);
      }
    }
    return broken;
  });
}
