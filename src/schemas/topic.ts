import { z } from "astro/zod";
import { aliases, line } from "./fields.ts";

/** A topic of `content/topics.yaml`; its id is the key. */
export const topicSchema = z.strictObject({
  /** The topic's name as readers see it. */
  title: line(3, 60),
  /** One sentence that says what it covers. */
  sentence: line(20, 200),
  /** What visitors type when they mean this topic. */
  aliases,
});
