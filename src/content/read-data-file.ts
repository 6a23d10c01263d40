import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** What stands in a YAML file; nothing for a file that is not there. */
export const readDataFile = (file: string): unknown =>
  existsSync(file) ? (parse(readFileSync(file, "utf8")) as unknown) : undefined;
