import { DOMParser } from "linkedom";
import { SaxesParser } from "saxes";
import { read } from "./site.ts";

/**
 * A file of the site as XML.
 * @param address such as `/rss.xml`
 * @throws when the file is missing or not well formed, with the place of the mistake
 */
export function parseXml(address: string): Document {
  const xml = read(address);
  // The reader below takes anything; this one holds the file to the letter of XML and its namespaces.
  const judge = new SaxesParser({ xmlns: true, fileName: address });
  judge.on("error", (error) => {
    throw error;
  });
  judge.write(xml).close();
  return new DOMParser().parseFromString(xml, "text/xml") as unknown as Document;
}
