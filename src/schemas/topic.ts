import { z } from "astro/zod";
import { aliases, line, sources } from "./fields.ts";

/** What a topic says in its language. */
const words = {
  /** The topic's name as readers see it. */
  title: line(3, 60),
  /** One sentence that says what it covers. */
  sentence: line(20, 200),
  /** What its readers ask: over its articles on the blog. Topics with the same question stand together there. */
  question: line(5, 80).optional(),
  /** What its readers must know first, at the top of its page. */
  answer: z
    .array(
      z.strictObject({
        /** A sentence or two; `{emergency}` and its like become numbers. */
        text: line(10, 320),
        /** Ids of the sources that say so. */
        sources,
      }),
    )
    .default([]),
  /** What people also call it, as it may stand on the page: never a word that hurts somebody. */
  alsoCalled: z.array(line(2, 40)).default([]),
};

/**
 * A topic of `content/topics.yaml`; its id is the key.
 * @param image what a picture's path becomes: Astro's `image()` in a build, a plain string in the check.
 */
export const topicSchema = <Image extends z.ZodType>(image: () => Image) =>
  z.strictObject({
    ...words,
    /** A small square picture beside the name, a file of content/topics/ such as ./topics/door.svg. */
    picture: image().optional(),
    /** `true` shows the way to help right now on the topic's page. */
    urgent: z.boolean({ error: "write true or false" }).default(false),
    /** What visitors type when they mean this topic; searched, never shown. */
    aliases,
  });

/** The same in another language, `content/<language>/topics.yaml`; the picture is the original's. */
export const translatedTopicSchema = z.strictObject({ ...words, aliases });
