import { expect, test } from "vitest";
import { append, damage, like, swap } from "./damage.ts";

const site = "content/site.yaml";
const about = "content/pages/about.mdx";
/** The settings with other opening hours, or with more lines. */
const yaml = (lines: string) => (text: string) => `${swap(HOURS, "")(text)}${lines}\n`;
const HOURS = /^openingHours:\n(?:[ -].*\n)+/m;

test.each([
  ["two times without a word", "- { days: Mon }", "openingHours, entry 1, days", /^add opens: and closes:/],
  ["no end", "- { days: Mon, opens: 8 am }", "openingHours, entry 1, opens", /^add a line closes:/],
  [
    "an end before its beginning",
    '- { days: Mon, opens: "8:00", closes: "5:00" }',
    "openingHours, entry 1, closes",
    /^write 17:00$/,
  ],
  [
    "a time that could be two",
    "- { days: Mon, opens: 8, closes: 5 pm }",
    "openingHours, entry 1, opens",
    /08:00|quotation/,
  ],
  ["days of no week", "- { days: Funday, opens: 8 am, closes: 5 pm }", "openingHours, entry 1, days", /Mon-Fri/],
  ["a line of words", "- Mon-Fri 8-5", "openingHours, entry 1", /^write days:, opens: and closes:/],
])("opening hours with %s are told", async (_, entry, field, fix) => {
  const { only } = await damage({ [site]: yaml(`openingHours:\n  ${entry}`) });
  expect(only).toMatchObject({ file: site, field });
  expect(`${only.message} ${only.fix}`).toMatch(
    fix.source.startsWith("^") ? new RegExp(` ${fix.source.slice(1)}`) : fix,
  );
});

test("the same day twice is told, and a break in the middle of it is none", async () => {
  const day = (opens: string, closes: string) => `  - { days: Mon-Fri, opens: ${opens}, closes: ${closes} }`;
  const twice = await damage({ [site]: yaml(`openingHours:\n${day("8 am", "noon")}\n${day("11 am", "5 pm")}`) });
  expect(twice.only).toMatchObject({ field: "openingHours, entry 2, days", message: like(/same days and hours/) });
  const split = await damage({ [site]: yaml(`openingHours:\n${day("8 am", "noon")}\n${day("1 pm", "5 pm")}`) });
  expect(split.problems).toEqual([]);
});

test("a number of a wrong length is told, with the country whose number it should be", async () => {
  const { only } = await damage({ [site]: swap("phone: 505-555-0140", "phone: 505-555-014") });
  expect(only).toMatchObject({ field: "phone", found: "505-555-014", message: like(/United States/) });
});

test("a country that there is not is told", async () => {
  const { only } = await damage({ [site]: swap("country: US", "country: UK") });
  expect(only).toMatchObject({ field: "place.country", found: "UK", message: like(/such as US, CA, GB or IE/) });
});

test("a site without an emergency number is told, and so are texts that name it", async () => {
  const { problems } = await damage({ [site]: swap("- id: emergency", "- id: nobody") });
  expect(problems).toContainEqual(
    expect.objectContaining({ file: site, field: "helplines", fix: like(/id: emergency/) }),
  );
  expect(problems).toContainEqual(
    expect.objectContaining({ file: "content/words.yaml", field: "search.crisisText", found: "{emergency}" }),
  );
});

test("words in braces in a field are words, but for those that look like the number of a line", async () => {
  const { problems } = await damage({
    [about]: swap(
      /^description: .*$/m,
      "description: A garden {really} and its bench, shown to everybody who comes by on a day in spring.",
    ),
  });
  expect(problems).toEqual([]);
  const { only } = await damage({
    [about]: swap(
      /^description: .*$/m,
      "description: When someone could die, call {emergancy} at once, and stay with them until help has come.",
    ),
  });
  expect(only).toMatchObject({
    file: about,
    field: "description",
    found: "{emergancy}",
    fix: like(/^write emergency /),
  });
});

test("what would stand beside several locations is told", async () => {
  const { only } = await damage({
    [site]: (text) =>
      swap(/^(postalCode|mapLink): .*\n/gm, "")(yaml("locations:\n  - { name: North, street: 1 Hill Road }")(text)),
  });
  expect(only).toMatchObject({ file: site, field: "street", fix: like(/below locations:/) });
});

test("a number of North America is told on the site of another country, and its own is known in any spelling", async () => {
  const british = (text: string) =>
    swap(
      "phone: 505-555-0140",
      'phone: "+44 113 496 0018"',
    )(
      swap(
        "country: US",
        "country: GB",
      )(swap('phone: "988"', "phone: 116 123")(swap('phone: "911"', 'phone: "999"')(text))),
    );
  const words = "Call 999. Ring 0113 496 0018 or +44 113 496 0018, or call 116 123.";
  const { problems } = await damage({
    [site]: british,
    [about]: swap(/^description: .*$/m, `description: ${words}`),
    "content/pages/contact.mdx": append("Is it an emergency? 911 answers."),
  });
  const told = problems.filter(({ message }) => message.includes("telephone number does not stand"));
  expect(told.filter(({ file }) => file === about)).toEqual([]);
  expect(told.filter(({ file }) => file === "content/pages/contact.mdx").map(({ found }) => found)).toEqual(["911"]);
});

test.each(["fit", "how-it-decides", "programs", "glossary"])("a site may do without the page %s", async (page) => {
  const { problems } = await damage({ [`content/pages/${page}.mdx`]: null });
  // What is told are links of the content, and of the glossary the words that lead to it.
  expect(problems.filter(({ message }) => message === "this page is missing, and the site needs it")).toHaveLength(
    page === "glossary" ? 1 : 0,
  );
});

test("words for a fact that nobody can tell are told", async () => {
  const { only } = await damage({ [about]: append('<IfKnown fact="mail">\n\nWrite to us.\n\n</IfKnown>') });
  expect(only).toMatchObject({ file: about, field: "<IfKnown> fact", found: "mail", fix: like(/email/) });
});
