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

/**
 * Runs in the page: each press comes long after the one before, until the page is opened anew. What follows quickly it
 * takes for the second half of a double click.
 */
export function takeTime(): void {
  const time = Object.getOwnPropertyDescriptor(Event.prototype, "timeStamp");
  const get = function (this: Event) {
    return Number(time?.get?.call(this)) + 1000;
  };
  for (const kind of [MouseEvent, SubmitEvent])
    Object.defineProperty(kind.prototype, "timeStamp", { get, configurable: true });
}

/** Runs in the page: ends {@link takeTime}. */
export function hurry(): void {
  for (const kind of [MouseEvent, SubmitEvent]) Reflect.deleteProperty(kind.prototype, "timeStamp");
}

/** Presses Continue on the question that is shown. */
export async function proceed(page: Page): Promise<void> {
  await page.evaluate(takeTime);
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
  await page.evaluate(takeTime);
  await page.locator(`[data-action=${action}]:visible`).first().click();
}

/**
 * Goes from the landing to the outcome, through every question; urgent advice is read and passed. The page presses for
 * itself, for tests that begin where this ends: those of the way there use the mouse and the keyboard.
 */
export async function walk(page: Page, answers: Record<string, string>, who = "me"): Promise<void> {
  await page.evaluate(takeTime);
  await page.evaluate(
    (choices) => {
      const shown = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(`fit-assessment ${selector}`)].find((one) => one.checkVisibility());
      for (const [name, value] of choices) {
        shown(`input[name=${name}][value=${value}]`)?.click();
        shown("[type=submit]")?.click();
        shown("[data-action=go-on]")?.click();
      }
      shown("[data-action=finish]")?.click();
    },
    [["who", who] as const, ...Object.entries(answers)],
  );
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
