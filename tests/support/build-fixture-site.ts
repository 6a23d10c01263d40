/** Builds the site of the tests, which `built`, `browser` and `engines` look at. */
import { build } from "./build.ts";
import { fixtureContent, fixtureOutput } from "./fixture-site.ts";
import { writeFixtureSite } from "./write-fixture-site.ts";

await writeFixtureSite();
await build({ CONTENT_DIR: fixtureContent, OUT_DIR: fixtureOutput });
