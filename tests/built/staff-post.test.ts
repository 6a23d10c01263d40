import { describe, expect, test } from "vitest";
import { pages } from "../support/built/site.ts";

const documentAt = (pathname: string) => {
  const page = pages.find((one) => one.pathname === pathname);
  if (!page) throw new Error(`There is no page at ${pathname}`);
  return page.document;
};
const post = documentAt("/blog/spring-open-house/");
const names = (root: Document, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.getAttribute("aria-label"));

describe("a post with what Markdown can do", () => {
  test.each([
    ["/blog/spring-open-house/", "Notes", "back to the text, note 1", "note 1"],
    ["/es/blog/spring-open-house/", "Notas", "volver al texto, nota 1", "nota 1"],
  ])("%s has its notes in its language", (pathname, heading, back, mention) => {
    const page = documentAt(pathname);
    expect(page.querySelector(".footnotes h2")?.textContent).toBe(heading);
    expect(names(page, ".footnotes a[aria-label]")).toContain(back);
    expect(page.querySelector(".prose sup a")?.textContent).toBe(mention);
    expect(page.querySelector(".footnotes")?.textContent).not.toContain("↩");
    const contents = page.querySelector("table-of-contents")?.textContent ?? "";
    expect(contents).not.toMatch(/Footnotes|Notes|Notas/);
  });

  test("has boxes that say whether they are ticked, and that nobody can tick", () => {
    const boxes = [...post.querySelectorAll(".prose input")];
    expect(boxes.map((box) => [box.hasAttribute("checked"), box.getAttribute("aria-label")])).toEqual([
      [false, "still to do"],
      [true, "done"],
      [false, "still to do"],
    ]);
    expect(boxes.every((box) => box.hasAttribute("disabled"))).toBe(true);
    expect(names(documentAt("/es/blog/spring-open-house/"), ".prose input")).toEqual(["hecho", "por hacer"]);
  });

  test("goes on where a list began at another number", () => {
    expect([...post.querySelectorAll(".prose ol")].map((list) => list.getAttribute("start"))).toEqual(["3", "3", null]);
  });

  test("keeps links and numbers in a heading, and no link within another", () => {
    const heading = post.querySelector("h2 .phone")?.closest("h2");
    expect(heading?.querySelector('a[href="/blog/a-first-call/"]')?.textContent).toBe("what you can say");
    expect(heading?.querySelector(".permalink")?.getAttribute("href")).toBe(`#${heading?.id}`);
    expect(post.querySelectorAll("a a")).toHaveLength(0);
    expect(post.querySelector("table-of-contents")?.textContent).toContain("or call 505-555-0140");
  });

  test("has tables with aligned columns, each under a name of its own", () => {
    expect([...post.querySelectorAll("th")].map(({ className }) => className)).toEqual([
      "left",
      "center",
      "right",
      "left",
      "center",
      "right",
    ]);
    const name = "Table: Day & time, R&D <em, Guests 🙂";
    expect(names(post, ".table-box")).toEqual([name, `${name} (2)`]);
  });

  test("names the clinic's team as its author, and stands in lists with a drawn landscape", () => {
    expect(post.querySelector(".byline")?.textContent).toContain("By Juniper House editorial team");
    const [, data = ""] = /"author":(\{[^}]*\})/.exec(post.documentElement.outerHTML) ?? [];
    expect(JSON.parse(data)).toEqual({ "@type": "Organization", name: "Juniper House editorial team" });
    const card = documentAt("/blog/").querySelector('a[href="/blog/spring-open-house/"]')?.closest(".card");
    expect(card?.querySelector("svg.landscape[aria-hidden=true]")).not.toBeNull();
  });

  test("comes from an .md file, with plain HTML that does what Markdown does", () => {
    expect(post.querySelector("td br")?.parentElement?.textContent).toBe("Cakeand a play");
    expect(post.querySelector("td strong")?.textContent).toBe("a play");
    expect(post.querySelectorAll(".prose > hr")).toHaveLength(1);
    const picture = post.querySelector(".prose img");
    expect(picture?.getAttribute("src")).toMatch(/^\/_astro\/tree\./);
    expect(picture?.getAttribute("alt")).toBe("A tall tree with a bench under it");
    const first = post.querySelector(".prose p > sub")?.parentElement;
    const second = first?.nextElementSibling;
    expect(first?.innerHTML).toContain("H<sub>2</sub>O");
    expect(first?.querySelector("a")?.getAttribute("href")).toBe("/about/");
    expect(second?.textContent).toBe("And juice.");
    expect(post.querySelector(".prose")?.innerHTML).not.toMatch(/onclick|style=|align=|From the old site/);
  });

  test("has no list of contents where it has no sections", () => {
    expect(documentAt("/es/blog/spring-open-house/").querySelector("table-of-contents")).toBeNull();
  });
});
