import { z } from "astro/zod";
import { line } from "./fields.ts";

const colour = z
  .string({ error: 'write a colour as # and six digits, in quotation marks, such as "#0b5394"' })
  .regex(/^#[\da-f]{6}$/i, 'write a colour as # and six digits, such as "#0b5394"');

/** What each colour is for, in light or in dark. */
const palette = z.strictObject({
  /** The ground of every page. */
  paper: colour,
  /** The ground of cards and boxes. */
  surface: colour,
  /** The ground of what lies deeper, such as the foot of a page. */
  sunken: colour,
  /** Thin lines that only part one thing from another. */
  line: colour,
  /** Lines that mean something, such as the edge of a field. */
  "line-strong": colour,
  /** The text. */
  ink: colour,
  /** Text that says less, such as dates. */
  "ink-soft": colour,
  link: colour,
  "link-visited": colour,
  /** Buttons. */
  action: colour,
  /** The text on buttons. */
  "action-ink": colour,
  /** Marks, and the ring around what the keyboard is at. */
  accent: colour,
  /** Small headings in the accent's colour. */
  "accent-ink": colour,
  /** The ground of boxes in the accent's colour. */
  "accent-soft": colour,
  /** The ground of quiet boxes. */
  "calm-soft": colour,
  /** The strip at the top that says where to get help. */
  crisis: colour,
  /** The text on that strip. */
  "crisis-ink": colour,
  /** Words and edges of what is urgent. */
  "crisis-text": colour,
  /** The sun of the mark and the drawings. */
  sun: colour,
  /** The hills far away. */
  "ridge-far": colour,
  /** The hills near by. */
  "ridge-near": colour,
  /** The ground of the first words of the home page. */
  sky: colour,
  /** What grows in the drawing of the home page. */
  plants: colour,
});

/** The clinic's colours and typeface, `content/brand.yaml`; its mark and its drawing lie in `content/brand/`. */
export const brandSchema = z.strictObject({
  light: palette,
  dark: palette,
  /** The ground of the drawings in articles: share pictures show each on it. Left out, it is that of pages. */
  drawings: colour.optional(),
  /** A typeface of your own. Left out, it is Atkinson Hyperlegible Next, made for people who see little. */
  typeface: z
    .strictObject({
      name: line(2, 60),
      /** The file in content/brand/, a variable WOFF2 with the weights 400 to 700. */
      file: z
        .string()
        .regex(/^[a-z0-9-]+\.woff2$/, "write the name of the file in content/brand/, such as our-face.woff2"),
    })
    .optional(),
});

export type Brand = z.infer<typeof brandSchema>;
export type Palette = z.infer<typeof palette>;
