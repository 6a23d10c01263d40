import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

/** What somebody asked for on the command line. */
export interface Options {
  /** The export, or the folder. */
  source: string;
  uploads: string | undefined;
  topics: string | undefined;
  check: boolean;
  download: boolean;
}

export const USAGE = `npm run import -- export.xml            a WordPress export: Tools → Export → All content
npm run import -- folder                a folder of Markdown: Jekyll, Hugo, Docusaurus, Obsidian …
  --check                               tells what would happen, and writes nothing
  --uploads folder                      the pictures and files of the old site (wp-content/uploads)
  --topics file.yaml                    what becomes of its categories and tags; written for you when it is not there
  --download                            loads what is not in a folder from the old site, without asking`;

/**
 * Reads the command line.
 * @throws one line that says what is wrong with it
 */
export function readOptions(words: string[]): Options {
  const options = {
    check: { type: "boolean", default: false },
    download: { type: "boolean", default: false },
    uploads: { type: "string" },
    topics: { type: "string" },
  } as const;
  const parse = () => {
    try {
      return parseArgs({ args: words, options, allowPositionals: true });
    } catch (error) {
      const [first = ""] = (error as Error).message.split(/\. |\n/);
      throw new Error(`${first}.\n\n${USAGE}`);
    }
  };
  const { positionals, values } = parse();
  const [source, more] = positionals;
  if (source === undefined) throw new Error(`Say what to import:\n\n${USAGE}`);
  if (more !== undefined) throw new Error(`Put names with spaces into quotation marks: "${positionals.join(" ")}".`);
  if (!existsSync(source)) throw new Error(`${source}: there is no such file or folder.`);
  const { uploads } = values;
  if (uploads !== undefined && !statSync(uploads, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`--uploads ${uploads}: there is no such folder.`);
  return { source, uploads, topics: values.topics, check: values.check, download: values.download };
}
