import fc from "fast-check";
import { expect, test } from "vitest";
import { item, meta, readWxr, wxr } from "../../support/wordpress-export.ts";

const attachment = (id: number, name: string, extra = "", parent = 0) =>
  item({
    id,
    type: "attachment",
    status: "inherit",
    link: `https://clinic.example/hello/photo-${id}/`,
    extra: `<wp:post_parent>${parent}</wp:post_parent>
      <wp:attachment_url>https://clinic.example/wp-content/uploads/2019/03/${name}</wp:attachment_url>${extra}`,
  });

test("a post has its day by the site's clock, its author's name, plain words and every address", async () => {
  const { entries, bodies } = await readWxr(
    wxr(
      item({
        id: 7,
        title: "Rights &amp;#8211; <![CDATA[<em>yours</em> &amp; ours]]>",
        slug: "rights",
        extra: `<category domain="category" nicename="news"><![CDATA[News &amp; more]]></category>
          <category domain="post_tag" nicename="law"><![CDATA[law]]></category>
          <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
          <wp:post_modified>2020-01-05 09:00:00</wp:post_modified>
          ${meta("_wp_old_slug", "your-rights")}${meta("_wp_old_date", "2018-12-31")}
          ${meta("_yoast_wpseo_metadesc", "%%title%% %%sep%% %%sitename%%")}
          <excerpt:encoded><![CDATA[What the <b>law</b> says. [&hellip;]]]></excerpt:encoded>`,
      }),
    ),
  );
  expect(entries).toEqual([
    {
      source: "post 7",
      kind: "article",
      slug: "rights",
      title: "Rights – yours & ours",
      description: "What the law says.",
      published: "2019-03-01",
      updated: "2020-01-05",
      authors: ["Jane Doe"],
      terms: [
        { kind: "category", name: "News & more" },
        { kind: "tag", name: "law" },
      ],
      hidden: undefined,
      picture: undefined,
      oldAddresses: ["/2019/03/rights/", "/?p=7", "/2018/12/rights/", "/2019/03/your-rights/", "/2018/12/your-rights/"],
      notes: [],
    },
  ]);
  expect(bodies).toEqual([
    { format: "html", text: "<p>The text of 7.</p>", base: "https://clinic.example/2019/03/rights/", notes: [] },
  ]);
});

test("what visitors did not see is told, and the trash stays out", async () => {
  const { entries, left } = await readWxr(
    wxr(
      ...["draft", "pending", "private", "future", "publish", "trash", "auto-draft"].map((status, id) =>
        item({ id: id + 1, status, title: status }),
      ),
      item({ id: 8, title: "secret", extra: "<wp:post_password><![CDATA[open]]></wp:post_password>" }),
      item({ id: 9, status: "", title: "nothing said" }),
    ),
  );
  expect(entries.map(({ title, hidden }) => [title, hidden])).toEqual([
    ["draft", "draft"],
    ["pending", "pending"],
    ["private", "private"],
    ["future", undefined],
    ["publish", undefined],
    ["secret", "password"],
    ["nothing said", "without a status"],
  ]);
  expect(left).toEqual(["what is in the trash: 1 (“trash”)", "what was begun and never saved (auto-draft): 1"]);
});

test("a draft without a day takes it from Greenwich's by the clock of the other posts", async () => {
  const day = (id: number, local: string, gmt: string, pubDate = "") =>
    item({ id, date: local, extra: `<pubDate>${pubDate}</pubDate>` }).replace(
      /<wp:post_date_gmt>.*<\/wp:post_date_gmt>/,
      `<wp:post_date_gmt>${gmt}</wp:post_date_gmt>`,
    );
  const none = "0000-00-00 00:00:00";
  const { entries } = await readWxr(
    wxr(
      day(1, "2019-03-01 20:00:00", "2019-03-02 03:00:00"),
      day(2, none, "2019-03-05 02:00:00"),
      day(3, none, none, "Wed, 06 Mar 2019 03:00:00 +0000"),
      day(4, none, none, "Wed, 06 Mar 2019 00:10:00 +09:00"),
      day(5, none, none, "Mon, 30 Nov -0001 00:00:00 +0000"),
    ),
  );
  expect(entries.map(({ published }) => published)).toEqual([
    "2019-03-01",
    "2019-03-04",
    "2019-03-05",
    "2019-03-06",
    undefined,
  ]);
});

test("several authors are named as readers saw them, and nobody's address or login", async () => {
  const { entries } = await readWxr(
    wxr(
      `<wp:author><wp:author_login>bob</wp:author_login><wp:author_display_name>bob</wp:author_display_name>
        <wp:author_first_name>Bob</wp:author_first_name><wp:author_last_name>Ray</wp:author_last_name></wp:author>
      <wp:author><wp:author_login>eve@clinic.example</wp:author_login>
        <wp:author_display_name>eve@clinic.example</wp:author_display_name></wp:author>`,
      item({
        id: 1,
        extra: `<category domain="author" nicename="cap-bob"><![CDATA[bob]]></category>
          <category domain="author" nicename="cap-ana-lee"><![CDATA[ana-lee]]></category>`,
      }),
      item({ id: 2 }).replaceAll("[jane]", "[eve@clinic.example]"),
      item({ id: 3, type: "guest-author", title: "Ana Lee", slug: "cap-ana-lee" }),
    ),
  );
  expect(entries.map(({ authors }) => authors)).toEqual([["Bob Ray", "Ana Lee"], []]);
});

test("a picture, its words and its page are found, and a missing one is told", async () => {
  const { entries, overview } = await readWxr(
    wxr(
      item({ id: 1, link: "https://clinic.example/hello/", extra: meta("_thumbnail_id", "5") }),
      item({ id: 2, extra: meta("_thumbnail_id", "99") }),
      attachment(
        5,
        "chair.jpg",
        meta("_wp_attachment_image_alt", "A chair") + "<excerpt:encoded>Sit.</excerpt:encoded>",
        1,
      ),
    ),
  );
  expect(entries[0]?.picture).toEqual({
    address: "https://clinic.example/wp-content/uploads/2019/03/chair.jpg",
    path: undefined,
    alt: "A chair",
    caption: "Sit.",
  });
  expect(entries[0]?.oldAddresses).toContain("/hello/photo-5/");
  expect(entries[1]?.notes.map(({ what }) => what)).toEqual([
    "its picture, which is not in the export: only “All content” has it",
  ]);
  expect(overview.files.get("attachment:5")).toEqual(entries[0]?.picture);
});

test("types of a theme that had pages become pages, and programs' own types do not", async () => {
  const { entries, left } = await readWxr(
    wxr(
      item({ id: 1, type: "therapist", link: "https://clinic.example/therapist/ana/" }),
      item({ id: 2, type: "therapist", status: "draft", link: "https://clinic.example/?post_type=therapist&amp;p=2" }),
      item({ id: 3, type: "wpcf7_contact_form", link: "https://clinic.example/?post_type=wpcf7_contact_form&amp;p=3" }),
      item({ id: 4, type: "internal", link: "https://clinic.example/?post_type=internal&amp;p=4" }),
      item({ id: 5, type: "product", title: "A mug", link: "https://clinic.example/product/mug/" }),
      item({ id: 6, type: "nav_menu_item" }),
    ),
  );
  expect(entries.map(({ source, kind, hidden }) => [source, kind, hidden])).toEqual([
    ["therapist 1", "page", undefined],
    ["therapist 2", "page", "draft"],
  ]);
  expect(left).toEqual([
    "what is of the type “wpcf7_contact_form”: 1",
    "products of a shop (product): 1",
    "entries of menus (nav_menu_item): 1",
    "what is of the type “internal”: 1",
  ]);
});

test("what stands twice comes once; two posts that share a number by mistake both come", async () => {
  const { entries, left } = await readWxr(
    wxr(item({ id: 1, title: "One" }), item({ id: 1, title: "One" }), item({ id: 1, title: "Two", slug: "two" })),
  );
  expect(entries.map(({ title }) => title)).toEqual(["One", "Two"]);
  expect(left).toEqual(["what stands twice in the export: 1 (“One”)"]);
});

test("a post without a title takes its first words, and its day when it has none", async () => {
  const { entries } = await readWxr(
    wxr(
      item({ id: 1, title: "", content: "[gallery]<p>You are not alone in this, and help is near.</p>" }),
      item({ id: 2, title: "", content: "" }),
    ),
  );
  expect(entries.map(({ title }) => title)).toEqual(["You are not alone in this, and help…", "Untitled, 2019-03-01"]);
});

test("comments and fields with something to read are told of their page", async () => {
  const comment = (approved: string, type: string) =>
    `<wp:comment><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type></wp:comment>`;
  const { entries } = await readWxr(
    wxr(
      item({
        id: 1,
        extra:
          comment("1", "") +
          comment("1", "comment") +
          comment("0", "") +
          comment("1", "pingback") +
          meta("summary_box", "Most people stay in care for twelve weeks.") +
          meta("layout", "wide"),
      }),
    ),
  );
  expect(entries[0]?.notes).toEqual([
    { what: "2 comments" },
    { what: "1 comment that visitors did not see" },
    { what: "1 mention on another site" },
    { what: "the field “summary_box”", words: "Most people stay in care for twelve weeks." },
  ]);
});

test("lists of the old site are known below their parents, and with what stands before them", async () => {
  const category = (name: string, parent = "") =>
    `<wp:category><wp:category_nicename>${name}</wp:category_nicename>
      <wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${name.toUpperCase()}</wp:cat_name></wp:category>`;
  const { overview } = await readWxr(
    wxr(
      category("care"),
      category("groups", "care"),
      item({ id: 1, slug: "a", link: "https://clinic.example/blog/a/" }),
      item({ id: 2, slug: "b", link: "https://clinic.example/blog/b/" }),
    ),
  );
  const lists = Object.fromEntries(overview.lists.map(({ oldAddress, term }) => [oldAddress, term]));
  expect(lists).toMatchObject({
    "/blog/category/care/groups/*": "GROUPS",
    "/category/care/*": "CARE",
    "/blog/author/jane/*": undefined,
    "/feed/*": undefined,
    "/blog/": undefined,
  });
});

test("every item is an entry, a file or counted as left, whatever its type and status", async () => {
  const anything = fc.record({
    id: fc.integer({ min: 0, max: 12 }),
    type: fc.constantFrom("post", "page", "attachment", "nav_menu_item", "product", "team", "wp_block", "x_form", ""),
    status: fc.constantFrom("publish", "draft", "private", "inherit", "trash", "spam", "auto-draft", ""),
    content: fc.constantFrom("", "<p>Words.</p>"),
    title: fc.constantFrom("", "A", "B"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 12 }), async (items) => {
      const { overview, entries, left } = await readWxr(wxr(...items.map(item)));
      const counts = left.map((what) => Number(/: (\d+)(?: \(|$)/.exec(what)?.[1] ?? 0));
      expect(entries).toEqual(overview.entries);
      expect(entries.length + counts.reduce((sum, count) => sum + count, 0)).toBe(items.length);
    }),
    { numRuns: 100, seed: 21 },
  );
});
