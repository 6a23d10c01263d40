import { z } from "astro/zod";

/**
 * Which text of its original each translation follows, `content/<language>/originals.yaml`: for each translation the
 * parts of the original (a field, a section by its address, an entry) and a fingerprint of each. `npm run translated`
 * writes it; the site itself does not read it.
 */
export const originalsSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.string().regex(/^[0-9a-f]{8}$/, "let npm run translated write this file; nobody needs to change it by hand"),
  ),
);
