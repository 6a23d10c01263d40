import { describe, expect, test } from "vitest";
import { countWords, joinCommonSections, makeNameTable } from "../../../src/search/tables.ts";
import { indexedPage } from "../../support/search-tables.ts";

const section = (title: string, text = "", id = title.toLowerCase().replaceAll(" ", "-")) => ({ id, title, text });
const same = (href: string) => href;

test("every page has a row, in the same order, with what it is called", () => {
  const table = makeNameTable(
    [
      indexedPage("/a/", "Sleep", {
        ...{ aliases: ["insomnia", "awake"], topics: ["sleep", "health"] },
        sections: [section("A walk"), section("A walk", "", "a-walk-1")],
      }),
      indexedPage("/b/", "About", { kind: "page" }),
    ],
    ...([[], same, []] as const),
  );
  expect(table.pages).toEqual([
    {
      ...{ href: "/a/", title: "Sleep", kind: "article", topics: ["sleep", "health"] },
      ...{ aliases: ["insomnia", "awake"], sections: ["A walk", ["A walk", "a-walk-1"]] },
    },
    { href: "/b/", title: "About", kind: "page", topics: [], aliases: [], sections: [] },
  ]);
});

test("a site without pages has empty tables", () => {
  expect(makeNameTable([], [{ names: ["beer"], leads: ["/a/"] }], same, [])).toEqual({ pages: [], concepts: [] });
});

describe("A name of a thing leads", () => {
  const pages = [
    indexedPage("/a/", "Sleep", {
      sections: [section("A walk"), section("A walk", "", "a-walk-1"), section("Día 2", "", "Día_2")],
    }),
    indexedPage("/b/", "About"),
  ];
  const leadsOf = (...leads: string[]) => makeNameTable(pages, [{ names: ["x"], leads }], same, []).concepts[0]?.leads;

  test("to pages and to sections, of several with one title to the one of that id", () => {
    expect(leadsOf("/b/", "/a/#a-walk", "/a/#a-walk-1", "/a/#Día_2")).toEqual([[1], [0, 0], [0, 1], [0, 2]]);
  });

  test("to the page where there is no such section", () => {
    expect(leadsOf("/a/#gone", "/b/#gone", "/a/#")).toEqual([[0], [1], [0]]);
  });

  test("to the places that are there, and to nothing where there is none", () => {
    expect(leadsOf("/gone/", "/a/")).toEqual([[0]]);
    expect(leadsOf("/gone/", "/gone/#too")).toBeUndefined();
  });

  test("to the translation, or to a page in the other language, once, without the names that it has there", () => {
    const english = [
      indexedPage("/a/", "Sleep"),
      indexedPage("/only/", "Only", { aliases: ["alone"], sections: [section("Part")] }),
    ];
    const spanish = [indexedPage("/es/a/", "Sueño", { language: "es" })];
    const concepts = [
      { names: ["rest"], leads: ["/a/#part", "/only/#part"] },
      { names: ["alone"], leads: ["/only/"] },
    ];
    const translate = (href: string) => (href === "/a/" ? "/es/a/" : href);
    const table = makeNameTable(spanish, concepts, translate, english);
    expect(table.concepts.map(({ leads }) => leads)).toEqual([[[0], [1, 0]], [[1]]]);
    expect(table.pages).toHaveLength(2);
    expect(table.pages[1]).toMatchObject({ href: "/only/", language: "en", aliases: [], sections: ["Part"] });
    expect(table.pages[0]).not.toHaveProperty("language");
  });
});

test("medicines and drugs are told from other things", () => {
  const concepts = [
    { names: ["methadone"], leads: ["/a/"], sensitive: true },
    { names: ["beer"], leads: ["/a/"], sensitive: false },
  ];
  const table = makeNameTable([indexedPage("/a/", "A")], concepts, same, []);
  expect(table.concepts.map((concept) => "sensitive" in concept)).toEqual([true, false]);
});

describe("A heading that stands on many pages", () => {
  const pages = ["/a/", "/b/", "/c/", "/d/"].map((href) =>
    indexedPage(href, href, {
      opening: "Opening.",
      sections: [
        section("Next", "Next. First next."),
        section(`Only ${href}`, "Text."),
        section("Next", "Second next."),
      ],
    }),
  );

  test("makes no section: its text, without the heading, belongs to what stands before", () => {
    expect(joinCommonSections(pages)[0]).toMatchObject({
      opening: "Opening. First next.",
      sections: [{ title: "Only /a/", text: "Text. Second next." }],
    });
  });

  test("leaves the given pages as they are, so that they are joined the same again", () => {
    const before = structuredClone(pages);
    const joined = joinCommonSections(pages);
    expect(pages).toEqual(before);
    expect(joinCommonSections(joined)).toEqual(joined);
  });

  test("is one that stands on few, however often on one of them", () => {
    const often = indexedPage("/e/", "E", {
      sections: [1, 2, 3, 4, 5].map((day) => section("Morning", "", `morning-${day}`)),
    });
    expect(joinCommonSections([often])[0]?.sections).toHaveLength(5);
    expect(joinCommonSections(pages.slice(1))[0]?.sections).toHaveLength(3);
  });
});

test("words are counted in the openings and the sections of all pages, as queries are normalized", () => {
  const pages = [
    indexedPage("/a/", "Title", { opening: "Sleep, café! Sleep.", sections: [section("Heading", "Don’t sleep")] }),
    indexedPage("/b/", "Title", { opening: "CAFÉ" }),
  ];
  expect(countWords(pages)).toEqual(new Map(Object.entries({ sleep: 3, cafe: 2, dont: 1 })));
  expect(countWords([])).toEqual(new Map());
  expect(countWords(pages, new Map([["sleep", 2]])).get("sleep")).toBe(7);
});
