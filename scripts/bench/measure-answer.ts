import { chromium } from "playwright-core";

/** How many times slower than this machine the phone is. */
const SLOWDOWN = 6;

/**
 * Answers the fit assessment on a slowed phone, the worst answer to each question, and times each answer.
 * @param site address of the served site
 * @param executablePath the browser
 * @returns milliseconds from pressing Continue to the frame that shows what comes next, one for each question
 */
export async function measureAnswers(site: string, executablePath: string): Promise<number[]> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(new URL("/fit/", site).href, { waitUntil: "networkidle" });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    return await page.evaluate(async () => {
      const times: number[] = [];
      const rest = () => new Promise((done) => setTimeout(done, 400));
      const shown = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(`fit-assessment ${selector}`)].filter((one) =>
          one.checkVisibility(),
        );
      const press = (selector: string) => shown(selector)[0]?.click();
      shown("input")[0]?.click();
      await rest();
      press("[type=submit]");
      for (;;) {
        await rest();
        const answers = shown(".question-step input");
        if (answers.length === 0) {
          if (shown("[data-action=go-on]").length === 0) return times;
          press("[data-action=go-on]");
          continue;
        }
        answers.at(-1)?.click();
        const pressed = performance.now();
        press("[type=submit]");
        // The callback runs before the next frame is drawn, the message arrives after it.
        await new Promise((done) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(undefined);
          }),
        );
        times.push(performance.now() - pressed);
      }
    });
  } finally {
    await browser.close();
  }
}
