/** The end of a page's file name. Both are Markdown with components: `.md` is what other programs write. */
export const pageEnding = /\.mdx?$/;

/** File names of a page, in the order in which they are looked for: `x.mdx`, `x/index.mdx`, `x.md`, `x/index.md`. */
export const pageFiles = (page: string): string[] => [
  `${page}.mdx`,
  `${page}/index.mdx`,
  `${page}.md`,
  `${page}/index.md`,
];

/** Whether a file is the page of its folder. */
export const isIndex = (file: string): boolean => /\/index\.mdx?$/.test(file);

/** What explains a folder to whoever opens it, and is no page. */
export const isGuide = (file: string): boolean => /(^|\/)README\.md$/i.test(file);
