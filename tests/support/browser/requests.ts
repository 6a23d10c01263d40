import type { Page } from "playwright-core";

/** A request as the browser's own network log has it, be it for a page, a file, a beacon or something ahead of time. */
export interface Asked {
  method: string;
  url: string;
  hasBody: boolean;
}

/** Writes down what a page asks for from now on. @returns a growing list */
export async function requestsOf(page: Page): Promise<Asked[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const asked: Asked[] = [];
  session.on("Network.requestWillBeSent", ({ request: { method, url, hasPostData = false } }) =>
    asked.push({ method, url, hasBody: hasPostData }),
  );
  return asked;
}

/** No printer's window and no share sheet, which would wait for a hand: pressing what opens them is noted instead. */
export function withoutDialogs() {
  const device = window as { pressed?: string[] };
  device.pressed = [];
  window.print = () => device.pressed?.push("print");
  navigator.share = async () => void device.pressed?.push("share");
}

/** What {@link withoutDialogs} noted. */
export const pressed = (page: Page) => page.evaluate(() => (window as { pressed?: string[] }).pressed);
