import { amountOf, DAYS, type Entry, HEAVY, reached, type Sex, tenthsOf, weekOf } from "~/drink-check/week.ts";

/** An entry as the visitor made it. */
interface Line extends Entry {
  words: string;
}

/**
 * Counts what somebody drinks in a week, in standard drinks. The answers are in memory only, and gone with the page:
 * nothing is stored or sent. Without it there is a table to count with.
 */
export class DrinkCheck extends HTMLElement {
  #listeners = new AbortController();
  #lines: Line[] = [];

  connectedCallback() {
    const { signal } = (this.#listeners = new AbortController());
    this.addEventListener("click", this.#onClick, { signal });
    this.addEventListener("change", this.#onChange, { signal });
    // Before a browser keeps the page for its Back button.
    window.addEventListener("pagehide", () => this.#clear(), { signal });
    this.#clear();
    this.#part("picker").hidden = false;
    (this.#part("table") as HTMLDetailsElement).open = false;
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #onClick = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-action]") : null;
    const action = button?.dataset.action;
    if (action === "weaker") this.#strengthen(-1);
    if (action === "stronger") this.#strengthen(1);
    if (action === "add") this.#add();
    if (action === "less") this.#takeOne(Number(button?.dataset.line));
    if (action === "clear") {
      this.#clear();
      this.#part("every").focus();
    }
  };

  #onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const boxes = this.#dayBoxes;
    const every = this.#part("every") as HTMLInputElement;
    if (target === every) for (const box of boxes) box.checked = every.checked;
    every.checked = boxes.every(({ checked }) => checked);
    this.#show();
  };

  #strengthen(direction: number) {
    const { dataset } = this.#drink;
    const next = Number(dataset.strength) + direction * Number(dataset.step);
    dataset.strength = String(Math.min(Math.max(next, Number(dataset.least)), Number(dataset.most)));
    this.#show();
  }

  #add() {
    const boxes = this.#dayBoxes;
    const days = boxes.flatMap(({ checked }, day) => (checked ? [day] : []));
    if (days.length === 0) {
      this.#say("chooseDay", {});
      boxes[0]?.focus();
      return;
    }
    const words = this.#words("entry", {
      drink: wordsOf(this.#part("drinks").querySelector(":checked")),
      size: wordsOf(this.#size),
      strength: this.#percent,
      days: wordsOf(...(days.length === DAYS ? [this.#part("every")] : days.flatMap((day) => boxes[day] ?? []))),
    });
    const same = this.#lines.find((line) => line.words === words);
    if (same) same.count++;
    else this.#lines.push({ amount: this.#amount, count: 1, days, words });
    this.#show();
    this.#say("added", { n: this.#number(weekOf(this.#lines).total) });
  }

  #takeOne(index: number) {
    const line = this.#lines[index];
    if (line && --line.count === 0) this.#lines.splice(index, 1);
    this.#show();
    const buttons = this.#part("lines").querySelectorAll("button");
    (buttons[Math.min(index, buttons.length - 1)] ?? this.#part("add")).focus();
    this.#say("added", { n: this.#number(weekOf(this.#lines).total) });
  }

  #clear() {
    this.#lines = [];
    // Some browsers fill in again what was chosen before a page was loaded anew.
    for (const input of this.querySelectorAll("input")) input.checked = input.defaultChecked;
    for (const { dataset } of this.#drinks) dataset.strength = dataset.usual;
    this.#part("status").textContent = "";
    this.#show();
  }

  /** Shows everything that is chosen and counted. */
  #show() {
    const chosen = this.#drink;
    for (const drink of this.#drinks) drink.hidden = drink !== chosen;
    this.#part("strength").textContent = this.#percent;
    this.#part("add").textContent = this.#words("add", { n: this.#number(tenthsOf(this.#amount)) });
    this.#showLines();
    this.#showWeek();
  }

  #showLines() {
    this.#part("lines").replaceChildren(
      ...this.#lines.map(({ count, words }, index) => {
        const line = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button button-quiet no-print";
        button.dataset.action = "less";
        button.dataset.line = String(index);
        button.textContent = this.dataset.less ?? "";
        const label = `${count} × ${words}`;
        button.setAttribute("aria-label", `${button.textContent}: ${label}`);
        line.append(Object.assign(document.createElement("span"), { textContent: label }), button);
        return line;
      }),
    );
  }

  #showWeek() {
    const sex = this.#part("whose").querySelector<HTMLInputElement>(":checked")?.value as Sex;
    const limits = HEAVY[sex];
    const week = weekOf(this.#lines);
    const found = reached(week, sex);
    // The mark of the limit is always within the bar, and the fullest day is as wide as the bar.
    const full = Math.max(...week.days, limits.day * 15);
    this.#part("week").hidden = this.#lines.length === 0;
    for (const [day, bar] of [...this.#part("bars").children].entries()) {
      const drinks = week.days[day] ?? 0;
      bar.classList.toggle("heavy", drinks >= limits.day * 10);
      (bar as HTMLElement).style.setProperty("--share", String(drinks / full));
      (bar as HTMLElement).style.setProperty("--limit", String((limits.day * 10) / full));
      if (bar.lastElementChild) bar.lastElementChild.textContent = this.#number(drinks);
    }
    const values = { n: this.#number(week.total), day: String(limits.day), week: String(limits.week) };
    for (const text of this.querySelectorAll<HTMLElement>("[data-words]"))
      text.textContent = fill(text.dataset.words, values);
    this.#part("unsaid").hidden = sex !== "unsaid";
    this.#part("below").hidden = found.day || found.week;
    this.#part("heavy-day").hidden = !found.day;
    this.#part("heavy-week").hidden = !found.week;
    this.#part("amount").hidden = !found.day && !found.week;
  }

  #say(name: string, values: Readonly<Record<string, string>>) {
    this.#part("status").textContent = this.#words(name, values);
  }

  #words(name: string, values: Readonly<Record<string, string>>) {
    return fill(this.dataset[name], values);
  }

  #number(tenths: number) {
    return (tenths / 10).toLocaleString(this.dataset.locale, { maximumFractionDigits: 1 });
  }

  get #percent() {
    const share = Number(this.#drink.dataset.strength) / 1000;
    return share.toLocaleString(this.dataset.locale, { style: "percent", maximumFractionDigits: 1 });
  }

  get #amount() {
    return amountOf(Number(this.#size?.dataset.volume), Number(this.#drink.dataset.strength));
  }

  get #size() {
    return this.#drink.querySelector<HTMLInputElement>(":checked");
  }

  /** The sizes and strengths of the drink that is chosen. */
  get #drink() {
    return this.#part(`drink-${this.#part("drinks").querySelector<HTMLInputElement>(":checked")?.value ?? ""}`);
  }

  get #drinks() {
    return this.querySelectorAll<HTMLElement>('[data-part^="drink-"]');
  }

  get #dayBoxes() {
    return [...this.querySelectorAll<HTMLInputElement>("[data-day]")];
  }

  /** @throws when the markup lacks the part */
  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<drink-check> has no part ${name}`);
    return part;
  }
}

/** What stands beside boxes and buttons to choose. */
const wordsOf = (...inputs: (Element | null | undefined)[]) =>
  inputs.map((input) => input?.closest("label")?.textContent.trim() ?? "").join(", ");

/** Its twin of content/text.ts would become a file to load of its own, here and wherever the search opens. */
const fill = (words = "", values: Readonly<Record<string, string>>) =>
  words.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
