import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrowser } from "../../scripts/setup/find-browsers.mjs";
import { outDir } from "../../src/content/directories.ts";
import type { Answers } from "../../src/fit/questions.ts";
import { serve } from "../../src/hosting/serve.ts";
import { walk, ways } from "../browser/fit/assessment.ts";
import { walks } from "../browser/fit/walks.ts";
import { formats, printedPages } from "../support/browser/paper.ts";
import { phone } from "../support/screens.ts";
import { warn } from "../support/built/rule.ts";
import { wholeAnswers } from "../support/whole-answers.ts";

/** What no test with other texts can tell: whether the texts that visitors read are short enough. Long ones are told. */
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await serve({ dir: outDir, port: 0 });
  browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const languages = ["/fit/", "/es/fit/"].filter((start) => existsSync(join(outDir, start)));
const everything = ways.everything ?? {};

/** As many questions as anybody is asked, with many ticks. */
const longest = wholeAnswers({
  danger: "unsure",
  signs: "cant-tell",
  thoughts: "rather-not-say",
  substances: ["cannabis", "stimulants", "opioids", "alcohol", "sedatives", "other"],
  daily: "unsure",
  "past-withdrawal": "yes",
  "body-now": "severe",
  pregnancy: "unsure",
  health: "worse",
  mind: "worse",
  recent: "yes",
  before: ["cannabis", "stimulants", "opioids", "alcohol", "sedatives", "other"],
  home: "stressful",
  supervision: "sometimes",
  needs: "daily",
  support: "little",
});

async function outcomeOf(start: string, answers: Answers, who: string): Promise<Page> {
  const page = await browser.newPage({ viewport: phone });
  await page.goto(new URL(start, site.url).href);
  await walk(page, answers, who);
  return page;
}

const countWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.for(languages)("An outcome of %s", (start) => {
  test.for(["me", "other"])(
    "says what matters in under 350 words before anything is unfolded, even all at once: %s",
    async (who) => {
      const page = await outcomeOf(start, everything, who);
      const words = countWords(await page.locator(".outcome").innerText());
      warn(`an outcome of ${start} is long`, words < 350 ? [] : [`${words} words`]);
      await page.close();
    },
  );

  test("is at most half as high as the lowest and highest once were", async () => {
    const heights = [];
    for (const { answers, perspective } of walks.filter((_, n) => n % 3 === 2)) {
      const page = await outcomeOf(start, answers, perspective);
      heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
      await page.close();
    }
    console.log(
      start,
      heights.sort((a, b) => a - b),
    );
    const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
    warn(`outcomes of ${start} are higher than they were`, [
      ...(lowest > 5300 / 2 ? [`the lowest has ${lowest} pixels`] : []),
      ...(highest > 8900 / 2 ? [`the highest has ${highest} pixels`] : []),
    ]);
  });

  test.for(formats)("has a call sheet that prints on one page of %s, however much was asked", async (format) => {
    const page = await outcomeOf(start, longest, "other");
    const printed = await printedPages(page, format);
    warn(`the call sheet of ${start} is long`, printed === 1 ? [] : [`${printed} pages of ${format}`]);
    await page.close();
  });
});

test.runIf(languages.includes("/es/fit/"))(
  "Every line of the Spanish call sheet stands beside its English one",
  async () => {
    const page = await outcomeOf("/es/fit/", everything, "me");
    await page.locator(".call-sheet > summary").click();
    const lines = await page.locator("[data-sheet] [data-line]:visible").all();
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(await line.locator("[lang=en]").count(), await line.innerText()).toBeGreaterThan(0);
    await page.close();
  },
);
