import { readSite } from "../check/read-site.ts";
import { snapshotOf, type SiteSnapshot } from "./site-snapshot.ts";

/** What the editor knows of the site as it is built. @throws when a file of the content may not be read */
export const readSnapshot = async (contentDir: string): Promise<SiteSnapshot> => snapshotOf(await readSite(contentDir));
