import { describe, expect, test } from "vitest";
import { about, append, damage, like } from "./damage.ts";

const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
const file = "content/files/consent.pdf";
const link = (address = "/files/consent.pdf") => append(`Bring the [consent form](${address}) with you.`);

describe("a file to hand out", () => {
  test("that a page links is good", async () => {
    const { problems, warnings } = await damage({ [file]: pdf, [about]: link("/files/consent.pdf#page=2") });
    expect([...problems, ...warnings]).toEqual([]);
  });

  test("that nothing links is told, and stops nothing", async () => {
    const { problems, warnings } = await damage({ [file]: pdf });
    expect(problems).toEqual([]);
    expect(warnings).toMatchObject([{ file, fix: "link it, such as [The form](/files/consent.pdf), or delete it" }]);
  });

  test.each([
    ["a text under the name of a PDF", "Hello.", /is no PDF/],
    ["cut short", pdf.slice(0, 40), /cut short/],
    ["larger than a phone loads", pdf.replace("trailer", `${" ".repeat(10_000_000)}trailer`), /too large/],
  ])("%s", async (_, bytes, message) => {
    const { only } = await damage({ [file]: bytes, [about]: link() });
    expect(only).toMatchObject({ file, message: like(message) });
  });

  test.each([
    [
      "content/files/Intake Form (2).PDF",
      "rename it to intake-form-2.pdf, and write /files/intake-form-2.pdf where a page links it",
    ],
    ["content/files/intake.docx", /save it as PDF/],
    ["content/files/2026/intake.pdf", "put it into content/files/ as intake.pdf"],
    ["content/es/files/intake.pdf", "put it into content/files/ as intake.pdf"],
    ["content/files/chair.jpg", /page's folder/],
    ["content/pages/Intake Form.pdf", "move it to content/files/intake-form.pdf"],
  ])("%s", async (name, fix) => {
    const { only } = await damage({ [name]: pdf });
    expect(only).toMatchObject({ file: name, fix: like(fix) });
  });
});

describe("a link to a file", () => {
  test.each([
    ["/files/concent.pdf", "write /files/consent.pdf"],
    ["/files/consent", "write /files/consent.pdf"],
    ["/files/price-list-2026.pdf", /^put the file into content\/files\//],
  ])("%s", async (address, fix) => {
    const { only } = await damage({ [file]: pdf, [about]: link(address) });
    expect(only).toMatchObject({ file: about, field: "link", found: `[consent form](${address})`, fix: like(fix) });
  });
});
