import type { Page } from "playwright-core";
import { type Answers, QUESTION_IDS, type QuestionId } from "../../../src/fit/questions.ts";
import { wholeAnswers } from "../../support/whole-answers.ts";

/** Answers that make a good fit. */
export const clear: Answers = wholeAnswers({ needs: "weekly" });

/** Answers that lead to each place, and to each finding. */
export const ways: Readonly<Record<string, Answers>> = {
  iop: clear,
  "iop-supports": wholeAnswers({
    needs: "weekly",
    support: "little",
    schedule: "changes",
    barriers: ["transport", "money"],
  }),
  "iop-talk": wholeAnswers({ needs: "weekly", schedule: "no" }),
  higher: wholeAnswers({ home: "nowhere" }),
  outpatient: wholeAnswers({}),
  "young-people": wholeAnswers({ age: "minor", substances: ["opioids"] }),
  emergency: wholeAnswers({ "body-now": "severe" }),
  crisis: wholeAnswers({ thoughts: "unsafe", needs: "weekly" }),
  everything: wholeAnswers({
    danger: "unsure",
    signs: "at-least-one",
    thoughts: "unsafe",
    substances: ["stimulants", "opioids", "alcohol"],
    daily: "yes",
    "past-withdrawal": "yes",
    "body-now": "severe",
    pregnancy: "yes",
    health: "worse",
    mind: "untreated",
    home: "unsafe-person",
    support: "harder",
    barriers: ["money"],
  }),
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

/** Runs in the page: {@link takeTime} holds for one press more. */
export function hurryAfterNext(): void {
  const hurry = () => {
    for (const kind of [MouseEvent, SubmitEvent]) Reflect.deleteProperty(kind.prototype, "timeStamp");
  };
  addEventListener("submit", hurry, { once: true });
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

/** Chooses an answer, or several, and continues. */
export async function answer(page: Page, question: string, value: string | readonly string[]): Promise<void> {
  for (const one of [value].flat()) await page.check(`input[name=${question}][value=${one}]`);
  await proceed(page);
}

/** Answers questions in their order. */
export async function answerAll(page: Page, answers: Answers): Promise<void> {
  for (const question of inOrder(answers)) await answer(page, question, answers[question] ?? []);
}

/** The questions of some answers, in the order in which they are asked. */
export const inOrder = (answers: Answers): QuestionId[] => QUESTION_IDS.filter((id) => answers[id] !== undefined);

/** Presses a button that has no form. */
export async function press(page: Page, action: string): Promise<void> {
  await page.evaluate(takeTime);
  await page.locator(`[data-action=${action}]:visible`).first().click();
}

/**
 * Goes from the landing to the outcome, through every question; urgent advice is read and passed. The page presses for
 * itself, for tests that begin where this ends: those of the way there use the mouse and the keyboard.
 */
export async function walk(page: Page, answers: Answers, who = "me"): Promise<void> {
  await page.evaluate(takeTime);
  await page.evaluate(
    (choices) => {
      const shown = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(`fit-assessment ${selector}`)].find((one) => one.checkVisibility());
      for (const [name, values] of choices) {
        for (const value of values) shown(`input[name=${name}][value=${value}]`)?.click();
        shown("[type=submit]")?.click();
        shown("[data-action=go-on]")?.click();
      }
      shown("[data-action=finish]")?.click();
    },
    [["who", [who]] as const, ...inOrder(answers).map((id) => [id, [answers[id]].flat() as string[]] as const)],
  );
}

/** Browsers of some years ago, Safari among them, do not name the entries of their history. */
const withoutKeys = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, "navigation"));

export const histories = [
  { history: "with the Navigation API", before: undefined },
  { history: "without the Navigation API", before: withoutKeys },
];

/** The question that is shown. */
export const shownQuestion = (page: Page) => page.locator(".question-step:visible").getAttribute("data-question");

const shownIds = (page: Page, kind: string) =>
  page
    .locator(`[data-${kind}]`)
    .evaluateAll((parts, name) => parts.map((part) => part.getAttribute(name) ?? ""), `data-${kind}`);

/** What an outcome holds, in the order of the page. */
export const findings = (page: Page) => shownIds(page, "finding");
export const supports = (page: Page) => shownIds(page, "support");
export const place = async (page: Page) => (await shownIds(page, "place")).join();

/** Where the visitor stands. */
export const stands = (page: Page) => page.locator("fit-assessment").getAttribute("data-at");
