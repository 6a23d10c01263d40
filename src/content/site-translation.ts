import type { z } from "astro/zod";
import type { siteSchema, translatedSiteSchema } from "../schemas/site.ts";

type Site = z.infer<typeof siteSchema>;

/**
 * The site's settings as a page in another language shows them: its words, the same numbers and addresses.
 * @param language of the page
 */
export function translateSite(
  site: Site,
  language: string,
  words: { site: z.infer<typeof translatedSiteSchema> },
): Site {
  const { tagline, navigation, helplines } = words.site;
  return {
    ...site,
    language,
    tagline,
    navigation,
    helplines: site.helplines.map((helpline) => {
      const { message, ...words } = helplines[helpline.id] ?? { name: helpline.name, who: helpline.who };
      const text = helpline.text && { ...helpline.text, ...(message && { message }) };
      return { ...helpline, note: undefined, ...words, ...(text && { text }) };
    }),
  };
}
