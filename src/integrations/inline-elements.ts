/**
 * Comments, tags, and styles and scripts with what they hold. Whole tags are read, since the value of an attribute may
 * hold all signs but its own quotation mark: a title such as "What <script> means" begins no script.
 */
const MARKUP = /<!--[^]*?-->|<(style|script)\b(?:"[^"]*"|'[^']*'|[^"'>])*>([^]*?)<\/\1>|<(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** A style or a script that stands in a page; of a script with an address, the content is empty. */
interface InlineElement {
  name: string;
  content: string;
}

/** @returns the `<style>` and `<script>` elements of a page, in their order */
export const inlineElements = (html: string): InlineElement[] =>
  [...html.matchAll(MARKUP)].flatMap(([, name, content = ""]) => (name ? [{ name, content }] : []));
