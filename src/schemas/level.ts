import { z } from "astro/zod";
import { line, slug, sources } from "./fields.ts";

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
  /** How near doctors and nurses are, and whose rule says so. */
  medical: line(10, 120),
  /** What often comes after it. */
  follows: line(3, 60),
  /** Which sources say so, fact by fact. */
  sources: z.strictObject({
    name: sources,
    hours: sources,
    sleep: sources,
    suits: sources,
    medical: sources,
    follows: sources,
  }),
  /** `true` on the level that the clinic offers. */
  ours: z.boolean().default(false),
});

/** One level of care. */
export type Level = z.infer<typeof levelSchema>;

/** The words about a level in another language, `content/<language>/levels.yaml`, by the level's id. */
export const translatedLevelSchema = z.strictObject({
  name: levelSchema.shape.name,
  asam: levelSchema.shape.asam,
  hours: levelSchema.shape.hours,
  sleep: levelSchema.shape.sleep,
  suits: levelSchema.shape.suits,
  medical: levelSchema.shape.medical,
  follows: levelSchema.shape.follows,
});

/** All levels, in the order of the file. */
export const levelsSchema = z.strictObject({ steps: z.array(levelSchema).min(1) });
