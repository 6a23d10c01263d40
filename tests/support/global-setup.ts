import { writeFixtureSite } from "./write-fixture-site.ts";

/** Before every suite: its content is there, and is that of `tests/fixtures/site` as it is now. */
export default () => writeFixtureSite();
