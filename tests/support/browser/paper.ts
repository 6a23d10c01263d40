import type { Page } from "playwright-core";

/** The sheets of paper that people have at home. */
export const formats = ["Letter", "A4"] as const;

/** How many pages a browser makes of a page. @param format of the paper */
export async function printedPages(page: Page, format: (typeof formats)[number]): Promise<number> {
  await page.emulateMedia({ media: "print" });
  const pdf = await page.pdf({ format, preferCSSPageSize: false });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/**
 * Words that are hard to read on paper, where a browser prints backgrounds and where it prints none, which the visitor
 * decides: less than 4.5 to 1 in contrast (WCAG 2.2, success criterion 1.4.3).
 */
export async function paleOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const words = text.textContent?.trim();
      const element = text.parentElement;
      if (!words || !element?.checkVisibility()) continue;
      const ink = luminance(getComputedStyle(element).color);
      const grounds = { without: 1, with: luminance(groundOf(element)) };
      for (const [way, ground] of Object.entries(grounds))
        if (contrast(ink, ground) < 4.5) found.add(`${way} backgrounds: ${words}`);
    }
    return [...found];

    /** The colour that shows behind an element: its own, or that of what it lies in. */
    function groundOf(element: Element): string {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { backgroundColor } = getComputedStyle(box);
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    }

    /** After https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
    function luminance(colour: string): number {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    function contrast(one: number, other: number): number {
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
  });
}
