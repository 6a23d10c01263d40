/** What the journeys need of a browser, and every way to drive one has. */
export interface Engine {
  /** A fresh window, as large as a phone, of someone who was never here. */
  openWindow: () => Promise<Window>;
  close: () => Promise<void>;
}

export interface Window {
  /** Of the browser. */
  version: string;
  goto: (address: string) => Promise<unknown>;
  back: () => Promise<unknown>;
  forward: () => Promise<unknown>;
  click: (selector: string) => Promise<unknown>;
  press: (key: Key) => Promise<unknown>;
  /** Presses the keys of a text, one after the other. */
  type: (text: string) => Promise<unknown>;
  /** Runs a function in the page; it knows nothing but its parameters, and both have to be plain data. */
  evaluate: <Parameters extends unknown[], Result>(
    run: (...parameters: Parameters) => Result,
    ...parameters: Parameters
  ) => Promise<Awaited<Result>>;
  /** Errors of the pages' scripts so far; nothing where the way to drive the browser does not tell them. */
  errors?: string[];
  close: () => Promise<unknown>;
}

export type Key = "ArrowDown" | "Enter" | "Escape" | "Tab";
