import { z } from "astro/zod";
import { line, slug } from "./fields.ts";

/** A level of care of `content/levels.yaml`, least care first. */
export const levelSchema = z.strictObject({
  id: slug,
  /** The level in plain words. */
  name: line(3, 80),
  /** The number in the ASAM criteria, 4th edition. */
  asam: line(1, 12).optional(),
  /** How much time it takes. */
  hours: line(3, 80),
  /** Where you sleep. */
  sleep: line(3, 60),
  /** Whom it suits, in one sentence. */
  suits: line(10, 240),
  /** Ids of the sources that say so. */
  sources: z.array(slug).min(1),
  /** `true` on the level that the clinic offers. */
  ours: z.boolean().default(false),
});

/** All levels, in the order of the file. */
export const levelsSchema = z.strictObject({ steps: z.array(levelSchema).min(1) });
