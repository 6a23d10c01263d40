import type { Page } from "playwright-core";

/** Answers that make a good fit; a test changes what it is about. */
export const clear: Record<string, string> = {
  danger: "no",
  thoughts: "no",
  withdrawal: "nothing",
  pregnancy: "no",
  health: "none",
  supervision: "no",
  age: "adult",
  needs: "weekly",
  functioning: "slipping",
  schedule: "yes",
  support: "good",
  home: "steady",
  readiness: "high",
  barriers: "no",
};

/** Answers that lead to each outcome. */
export const ways: Record<string, Record<string, string>> = {
  emergency: { ...clear, withdrawal: "now" },
  crisis: { ...clear, thoughts: "unsafe" },
  medical: { ...clear, health: "worse" },
  higher: { ...clear, home: "unsafe" },
  "good-fit": clear,
  supports: { ...clear, support: "little", schedule: "changes" },
  talk: { ...clear, schedule: "no" },
  outpatient: { ...clear, needs: "settled", functioning: "managing" },
  "young-people": { ...clear, age: "minor" },
};

/** Longer than two clicks of a nervous hand are apart; the page takes faster ones for one. */
const PAUSE = 270;

/** Presses Continue on the question that is shown. */
export async function proceed(page: Page): Promise<void> {
  await page.waitForTimeout(PAUSE);
  await page.locator("fit-assessment button[type=submit]:visible").click();
}

/** Answers the landing's question and begins. */
export async function begin(page: Page, who = "me"): Promise<void> {
  await page.check(`input[name=who][value=${who}]`);
  await proceed(page);
}

/** Chooses an answer and continues. */
export async function answer(page: Page, question: string, value: string): Promise<void> {
  await page.check(`input[name=${question}][value=${value}]`);
  await proceed(page);
}

/** Presses a button that has no form. */
export async function press(page: Page, action: string): Promise<void> {
  await page.waitForTimeout(PAUSE);
  await page.locator(`[data-action=${action}]:visible`).first().click();
}

/** Goes from the landing to the outcome, through every question; urgent advice is read and passed. */
export async function walk(page: Page, answers: Record<string, string>, who = "me"): Promise<void> {
  await begin(page, who);
  for (const [question, value] of Object.entries(answers)) {
    await answer(page, question, value);
    if (await page.locator("[data-action=go-on]").isVisible()) await press(page, "go-on");
  }
  await press(page, "finish");
}

/** Browsers of some years ago, Safari among them, do not name the entries of their history. */
const withoutKeys = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, "navigation"));

export const histories = [
  { history: "with keys", before: undefined },
  { history: "without keys", before: withoutKeys },
];

/** The question that is shown. */
export const shownQuestion = (page: Page) => page.locator(".question-step:visible").getAttribute("data-question");

/** The outcome that is shown. */
export const outcome = (page: Page) => page.locator("[data-outcome]").getAttribute("data-outcome", { timeout: 3000 });

/** Where the visitor stands. */
export const stands = (page: Page) => page.locator("fit-assessment").getAttribute("data-at");
