import { posix } from "node:path";
import { topicFolder } from "../../content/topic-folder.ts";
import { valuesAt } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { dataFile } from "../site.ts";
import { checkFile } from "./pictures.ts";

/** Every picture that a topic names lies in the folder of these pictures, and is one. */
export const topicPictures: Rule = (site, report) => {
  const file = dataFile(site, "topics");
  if (!file) return;
  const place = {
    folder: posix.dirname(file.file),
    start: `./${topicFolder}/`,
    where: `in ${posix.dirname(file.file)}/${topicFolder}/`,
  };
  for (const { path, value } of valuesAt(file.yaml.value, ["*", "picture"])) {
    const finding = typeof value === "string" ? checkFile(site, place, value) : undefined;
    if (finding) report({ file: file.file, ...file.yaml.placeOf(path), found: String(value), ...finding });
  }
};
