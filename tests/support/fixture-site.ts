/** Where the site of the tests lies: its content, written by `write-fixture-site.ts`, and the pages built from it. */
export const fixtureContent = ".cache/test-site/content";
export const fixtureOutput = ".cache/test-site/dist";
