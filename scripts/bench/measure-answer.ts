import { chromium } from "playwright-core";

/** How many times slower than this machine the phone is. */
const SLOWDOWN = 6;

/**
 * Answers the fit assessment on a slowed phone and times each answer.
 * @param site address of the served site
 * @param executablePath the browser
 * @returns milliseconds from pressing Continue to the frame that shows the next question, one for each question
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
      const next = () =>
        document.querySelector<HTMLButtonElement>("fit-assessment button[type=submit]:not([hidden] *)");
      document.querySelector<HTMLInputElement>("input[name=who]")?.click();
      await rest();
      next()?.click();
      for (let question = 0; question < 14; question++) {
        await rest();
        document.querySelector<HTMLInputElement>(".question-step:not([hidden]) input")?.click();
        const pressed = performance.now();
        next()?.click();
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
      return times;
    });
  } finally {
    await browser.close();
  }
}
