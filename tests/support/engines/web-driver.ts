import type { Key, Window } from "./engine.ts";

/** How the protocol writes keys that are no letters (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Record<Key, string> = {
  ArrowDown: "\uE015",
  Enter: "\uE007",
  Escape: "\uE00C",
  Tab: "\uE004",
};

/** Milliseconds after which an answer is not waited for any longer. */
const LIMIT = 60_000;

/**
 * Begins a session with a program that speaks WebDriver (https://www.w3.org/TR/webdriver2/) and uses the little of
 * the protocol that the journeys need: the libraries for all of it are 25 MB and more.
 * @param driver address of the program
 * @param size of the window, in pixels
 * @returns the window, and the version of its browser
 * @throws when the browser does not start; each of the window's functions throws what the program complains about
 */
export async function startSession(
  driver: string,
  size: { width: number; height: number },
): Promise<Window & { version: string }> {
  const { sessionId, capabilities } = (await send(driver, "POST", "session", {
    capabilities: { alwaysMatch: {} },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${driver}/session/${sessionId}`;
  const post = (command: string, body: object = {}) => send(session, "POST", command, body);

  const find = async (selector: string) => {
    const reference = (await post("element", { using: "css selector", value: selector })) as Record<string, string>;
    return Object.values(reference)[0];
  };
  const evaluate = async <Parameters extends unknown[], Result>(
    run: (...parameters: Parameters) => Result,
    ...args: Parameters
  ): Promise<Awaited<Result>> =>
    (await post("execute/sync", { script: `return (${String(run)})(...arguments)`, args })) as Awaited<Result>;
  const click = async (selector: string) => {
    // WebKit's own way of bringing an element into view stops short of some.
    await evaluate(
      (wanted) => document.querySelector(wanted)?.scrollIntoView({ block: "center", behavior: "instant" }),
      selector,
    );
    await post(`element/${await find(selector)}/click`);
  };
  const type = (keys: string) => {
    const strokes = Array.from(keys).flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    return post("actions", { actions: [{ type: "key", id: "keyboard", actions: strokes }] });
  };

  await post("window/rect", size);
  return {
    version: `WebKit ${capabilities.browserVersion}`,
    goto: (url) => post("url", { url }),
    back: () => post("back"),
    forward: () => post("forward"),
    click,
    press: (key) => type(KEYS[key]),
    type,
    evaluate,
    close: () => send(session, "DELETE", ""),
  };
}

/** @throws when the answer is an error or does not come in time, with what was asked */
async function send(address: string, method: string, command: string, body?: object): Promise<unknown> {
  const asked = `${method} ${command} ${body ? JSON.stringify(body) : ""}`;
  const request = { method, body: JSON.stringify(body), signal: AbortSignal.timeout(LIMIT) };
  const answer = await fetch(command ? `${address}/${command}` : address, request).catch((cause: unknown) => {
    throw new Error(`${asked}: no answer`, { cause });
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) throw new Error(`${asked}: ${JSON.stringify(value)}`);
  return value;
}
