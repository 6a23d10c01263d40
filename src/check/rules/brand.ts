import { brandFolder } from "../../content/brand-folder.ts";
import { brandSchema, type Palette } from "../../schemas/brand.ts";
import { contrast, markPairs, NEEDED, readable, textPairs } from "../contrast.ts";
import type { Rule } from "../rule.ts";
import type { DataFile, Site } from "../site.ts";

type Report = Parameters<Rule>[1];

/** The colours can be told apart where they meet, and the files that the brand needs are there. */
export const brand: Rule = (site, report) => {
  const file = site.data.find(({ name }) => name === "brand");
  const read = brandSchema.safeParse(file?.yaml.value);
  checkFiles(site, read.data?.typeface?.file, file, report);
  // What is no colour yet is told by the schema.
  if (!file || !read.success) return;
  for (const theme of ["light", "dark"] as const)
    for (const { pairs, needed, what } of [
      { pairs: textPairs, needed: NEEDED.text, what: "text" },
      { pairs: markPairs, needed: NEEDED.mark, what: "a mark" },
    ])
      for (const [name, grounds] of Object.entries(pairs))
        checkColour(
          { file, theme, colours: read.data[theme], name: name as keyof Palette, grounds, needed, what },
          report,
        );
};

interface Asked {
  file: DataFile;
  theme: "light" | "dark";
  colours: Palette;
  name: keyof Palette;
  grounds: readonly (keyof Palette)[];
  needed: number;
  what: string;
}

function checkColour({ file, theme, colours, name, grounds, needed, what }: Asked, report: Report): void {
  const colour = colours[name];
  const tooNear = grounds.filter((ground) => contrast(colour, colours[ground]) < needed);
  if (tooNear.length === 0) return;
  const [worst = "paper"] = tooNear.toSorted((a, b) => contrast(colour, colours[a]) - contrast(colour, colours[b]));
  const better = readable(
    colour,
    grounds.map((ground) => colours[ground]),
    needed,
  );
  const ratio = Math.floor(contrast(colour, colours[worst]) * 10) / 10;
  report({
    file: file.file,
    ...file.yaml.placeOf([theme, name]),
    message: `${what} in this colour is hard to see on ${tooNear.join(", ")}: ${ratio} to 1 on ${worst}, ${colours[worst]}, and it needs ${needed} to 1`,
    found: colour,
    fix: better ? `write "${better}"` : `choose a ${worst} that is much brighter or much darker`,
  });
}

function checkFiles(
  { folder, files, pictures }: Site,
  typeface: string | undefined,
  file: DataFile | undefined,
  report: Report,
): void {
  const mark = `${folder}/${brandFolder}/mark.svg`;
  const picture = pictures.get(mark);
  if (!files.has(mark))
    report({
      file: mark,
      message: "the clinic's mark is missing",
      fix: 'put a drawing there, as SVG; its shapes may have the site\'s colours, such as fill="var(--action)"',
    });
  else if (picture && !picture.isSvg && picture.problems.length === 0)
    report({ file: mark, message: "the mark is no drawing", fix: "save it as SVG with a drawing program" });
  if (file && typeface && !files.has(`${folder}/${brandFolder}/${typeface}`))
    report({
      file: file.file,
      ...file.yaml.placeOf(["typeface", "file"]),
      message: "this file is missing",
      found: typeface,
      fix: `put it into ${folder}/${brandFolder}/, or take typeface and what belongs to it away`,
    });
}
