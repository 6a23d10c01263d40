import { accessSync, constants } from "node:fs";
import { delimiter, resolve } from "node:path";

/** Where the machine looks for its programs. */
export const programFolders = () => (process.env.PATH ?? "").split(delimiter);

/**
 * @param {string[]} names names of programs, the best first
 * @param {string[]} folders where to look
 * @returns {string | undefined} the path of the first name that any of the folders has
 */
export function findProgram(names, folders = programFolders()) {
  return names.flatMap((name) => folders.map((folder) => resolve(folder, name))).find(isProgram);
}

/**
 * @param {string | undefined} file
 * @returns {boolean} whether it is there and may be run
 */
export function isProgram(file) {
  try {
    accessSync(file ?? "", constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
