import { join } from "node:path";
import type { Plugin } from "vite";
import { readBrand } from "../content/brand.ts";
import { contentDir } from "../content/directories.ts";

const ID = "virtual:palette.css";

/** For the style guide, which shows both themes beside each other: the classes `light` and `dark`. */
const THEMES = "virtual:palette-themes.css";

/** The style sheet of the clinic's colours, made from `content/brand.yaml`. */
export const palette = (): Plugin => ({
  name: "palette",
  resolveId: (id) => ([ID, THEMES].includes(id) ? `\0${id}` : undefined),
  load(id) {
    if (![ID, THEMES].includes(id.slice(1))) return undefined;
    this.addWatchFile(join(contentDir, "brand.yaml"));
    const { light, dark } = readBrand();
    return id.endsWith(ID)
      ? `@layer tokens{${rule(":root", light)}@media (prefers-color-scheme: dark){${rule(":root", dark)}}}`
      : `@media screen{@layer tokens{${rule(".light", light)}${rule(".dark", dark)}}}`;
  },
});

const rule = (selector: string, colours: Readonly<Record<string, string>>) =>
  `${selector}{${Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";")}}`;
