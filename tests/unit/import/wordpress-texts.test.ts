import { expect, test } from "vitest";
import { fileFinder } from "~/import/find-file.ts";
import { item, meta, readWxr, wxr } from "../../support/wordpress-export.ts";

const uploads = "https://www.clinic.example/wp-content/uploads";

const file = (id: number, name: string, { parent = 0, order = 0, caption = "" } = {}) =>
  item({
    id,
    type: "attachment",
    status: "inherit",
    title: `File ${id}`,
    link: `https://clinic.example/file-${id}/`,
    extra: `<wp:post_parent>${parent}</wp:post_parent><wp:menu_order>${order}</wp:menu_order>
      <wp:attachment_url>${uploads}/${name}</wp:attachment_url>
      <excerpt:encoded><![CDATA[${caption}]]></excerpt:encoded>
      ${meta("_wp_attachment_image_alt", `Alt "${id}"`)}`,
  });

const picturesIn = (text = "") =>
  [...text.matchAll(/src="[^"]*\/([^"/]+)" alt="([^"]*)"/g)].map(([, name, alt]) => [name, alt]);

test("galleries show the pictures that they name, or those that were added to the post, in their order", async () => {
  const { bodies } = await readWxr(
    wxr(
      item({ id: 1, content: 'Before [gallery ids="12,11" columns="2"] after' }),
      item({ id: 2, content: "[gallery exclude='13']" }),
      item({ id: 3, content: "[gallery]" }),
      item({ id: 4, content: '[gallery ids="11,99"] and [[gallery ids="11"]] in words' }),
      item({ id: 5, content: '[vc_row][vc_gallery images="11"][/vc_row][playlist ids="14"]' }),
      file(11, "2019/03/a.jpg", { parent: 2, order: 2, caption: "A < B" }),
      file(12, "2019/03/b.png", { parent: 2, order: 1 }),
      file(13, "2019/03/c.png", { parent: 2 }),
      file(14, "2019/03/talk.mp3", { parent: 2 }),
    ),
  );
  const [a, b] = [
    ["a.jpg", "Alt &quot;11&quot;"],
    ["b.png", "Alt &quot;12&quot;"],
  ];
  expect(bodies.slice(0, 2).map(({ text }) => picturesIn(text))).toEqual([
    [b, a],
    [b, a],
  ]);
  expect(bodies[0]?.text).toMatch(/^Before \n\n<figure>/);
  expect(bodies[0]?.text).toContain("<figcaption>A &lt; B</figcaption></figure>\n\n after");
  expect(bodies[2]?.text).toBe("[gallery]");
  expect(bodies[3]?.text).toContain('[gallery ids="99"]');
  expect(bodies[3]?.text).toContain('[[gallery ids="11"]]');
  expect(bodies[4]?.text).toContain(`<a href="${uploads}/2019/03/talk.mp3">File 14</a>`);
  expect(picturesIn(bodies[4]?.text)).toEqual([a]);
});

test("reusable blocks stand where pages show them; one that is missing, or shows itself, is told", async () => {
  const block = (ref: number) => `<!-- wp:block {"ref":${ref}} /-->`;
  const { bodies, left } = await readWxr(
    wxr(
      item({ id: 1, content: `One ${block(20)} two ${block(99)}` }),
      item({ id: 2, content: block(21) }),
      item({ id: 20, type: "wp_block", content: "<p>Call us.</p>" }),
      item({ id: 21, type: "wp_block", content: `again ${block(21)} ${block(21)}` }),
    ),
  );
  expect(bodies[0]?.text.replaceAll(/\s+/g, " ")).toBe("One <p>Call us.</p> two ");
  expect(bodies[0]?.notes).toEqual([{ what: "a reusable block that is not in the export (99)" }]);
  expect(bodies[1]?.text.length).toBeLessThan(10_000);
  expect(bodies[1]?.notes?.length).toBeGreaterThan(0);
  expect(left).toEqual(["reusable blocks, whose text is in the pages that show them: 2"]);
});

test("footnotes of the block editor come into the text", async () => {
  const notes = JSON.stringify([{ id: "n1", content: "See <em>the law</em>." }]);
  const { bodies } = await readWxr(
    wxr(item({ id: 1, content: "<p>So.</p>\n<!-- wp:footnotes /-->", extra: meta("footnotes", notes) })),
  );
  expect(bodies[0]?.text).toContain('<ol class="wp-block-footnotes"><li id="n1">See <em>the law</em>.</li></ol>');
});

test("Markdown that another program put into an export is Markdown", async () => {
  const markdown = meta("_wpcom_is_markdown", "1");
  const { bodies } = await readWxr(
    wxr(
      item({ id: 1, content: "## Help\n\n[Call](https://clinic.example/)", extra: markdown }),
      item({ id: 2, content: "<p>Help</p>", extra: markdown }),
      item({ id: 3, content: "## not a heading" }),
    ),
  );
  expect(bodies.map(({ format }) => format)).toEqual(["markdown", "html", "html"]);
});

test("a file is found by every address that a text may use for it", async () => {
  const { overview } = await readWxr(
    wxr(
      item({ id: 1 }),
      file(11, "2019/03/Chair-scaled.jpg"),
      file(12, "2019/03/room-300x200.png"),
      file(13, "2019/04/caf%C3%A9.jpg"),
      file(14, "2019/03/form.pdf"),
    ),
  );
  const find = fileFinder(overview.files);
  const idOf = (address: string, base = "https://clinic.example/2019/03/hello/") =>
    [11, 12, 13, 14].find((id) => overview.files.get(`attachment:${id}`) === find(address, base));
  const found = [
    `${uploads}/2019/03/Chair-scaled.jpg`,
    `${uploads}/2019/03/Chair.jpg`,
    `${uploads}/2019/03/Chair-1024x683.jpg?ssl=1`,
    `${uploads}/2019/03/Chair-e1612345678901.jpg`,
    `${uploads}/2019/03/Chair-1024x683.jpg.webp`,
    "http://clinic.example/wp-content/uploads/2019/03/Chair-150x150.jpg#big",
    "//clinic.example/wp-content/uploads/2019/03/Chair.jpg",
    "/wp-content/uploads/2019/03/Chair.jpg",
    "../../../wp-content/uploads/2019/03/Chair.jpg",
    "https://i2.wp.com/clinic.example/wp-content/uploads/2019/03/Chair.jpg?resize=300%2C200",
    "https://clinic.example/file-11/",
    "https://clinic.example/?attachment_id=11",
    "/?attachment_id=11",
    "attachment:11",
    "https://clinic.example/files/2019/03/Chair.jpg",
  ];
  expect(found.map((address) => [address, idOf(address)])).toEqual(found.map((address) => [address, 11]));
  expect(idOf(`${uploads}/2019/03/room-300x200.png`)).toBe(12);
  expect(idOf(`${uploads}/2019/04/cafe%CC%81-300x300.jpg`)).toBe(13);
  expect(idOf("/wp-content/uploads/2019/03/form.pdf")).toBe(14);
  const unknown = [
    "https://other.example/wp-content/uploads/2019/03/Chair.jpg",
    "/2019/03/Chair/",
    "javascript:1",
    "data:image/png,x",
    "/",
    "",
  ];
  expect(unknown.map((address) => idOf(address))).toEqual(unknown.map(() => undefined));
});

test("links inside a site that moved or lies in a folder are known as its own", async () => {
  const { overview, entries, bodies } = await readWxr(
    wxr(item({ id: 1, link: "https://clinic.example/blog/hello/" }), item({ id: 2, link: "/blog/two/" }))
      .replaceAll("_url>https://clinic.example", "_url>https://clinic.example/blog")
      .replaceAll(
        '<guid isPermaLink="false">https://clinic.example/',
        '<guid isPermaLink="false">http://old.example/site/',
      ),
  );
  expect(overview.url).toBe("https://clinic.example/blog");
  expect(overview.otherUrls).toEqual(["https://clinic.example", "http://old.example/site/".replace(/\/$/, "")]);
  expect(entries[0]?.oldAddresses).toEqual(["/blog/hello/", "/blog/?p=1", "/site/?p=1"]);
  expect(bodies[1]?.base).toBe("https://clinic.example/blog/two/");
});
