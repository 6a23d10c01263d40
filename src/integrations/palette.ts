import { join } from "node:path";
import type { Plugin } from "vite";
import { readBrand } from "../content/brand.ts";
import { contentDir } from "../content/directories.ts";

const ID = "virtual:palette.css";

/** The style sheet of the clinic's colours, made from `content/brand.yaml`. */
export const palette = (): Plugin => ({
  name: "palette",
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load(id) {
    if (id !== `\0${ID}`) return undefined;
    this.addWatchFile(join(contentDir, "brand.yaml"));
    const { light, dark } = readBrand();
    return `@layer tokens{${root(light)}@media (prefers-color-scheme: dark){${root(dark)}}}`;
  },
});

const root = (colours: Readonly<Record<string, string>>) =>
  `:root{${Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";")}}`;
