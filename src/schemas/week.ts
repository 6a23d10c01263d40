import { z } from "astro/zod";
import { line, slug } from "./fields.ts";

const session = z.strictObject({
  /** The program page that describes it. */
  program: slug,
  /** What stands in the timetable. */
  label: line(3, 60),
});

/** The example week of `content/week.yaml`. */
export const weekSchema = z.strictObject({
  title: line(3, 80),
  /** Says that it is an example and whom to ask. */
  note: line(20, 240),
  /** The days in order; the sessions of a day are one hour each. */
  days: z.array(z.strictObject({ day: line(3, 12), sessions: z.array(session) })).min(1),
});
