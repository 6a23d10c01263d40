import { launch } from "puppeteer-core";
import { phone } from "../screens.ts";
import type { Engine, Window } from "./engine.ts";

/**
 * Firefox, by WebDriver BiDi. Debian's has no program for the older protocol, and Playwright wants a Firefox of its own.
 * @param executablePath the program
 */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await launch({ browser: "firefox", executablePath });
  const version = await browser.version();
  const openWindow = async (): Promise<Window> => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(phone);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    return {
      version,
      goto: (address) => page.goto(address),
      // Puppeteer's own waits for a load, but a page that Firefox kept does not load again.
      back: () => page.evaluate(() => history.back()),
      forward: () => page.evaluate(() => history.forward()),
      click: (selector) => page.click(selector),
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      evaluate: page.evaluate.bind(page) as Window["evaluate"],
      errors,
      close: () => context.close(),
    };
  };
  return { openWindow, close: () => browser.close() };
}
