/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Numbered references of the page that is being rendered. */
    citations?: import("./content/citations.ts").Citations;
    /** Whether the page that is being rendered has said that it is a translation. */
    hasTranslationNotice?: boolean;
    /** Names of the tables in the text of the page that is being rendered, and how often each stands there. */
    tableNames?: Map<string, number>;
  }
}
