import type { ConsoleMessage, Page } from "playwright-core";
import { inject } from "vitest";

/** Whether a page wrote an error or a warning. That a browser does not know a feature which it is to deny is none. */
export const isComplaint = (message: ConsoleMessage): boolean =>
  ["error", "warning"].includes(message.type()) &&
  !/Permissions-Policy header: (Unrecognized|Origin trial controlled) feature/.test(message.text());

/**
 * Listens to a page from now on.
 * @returns a growing list of sentences: errors and warnings, files that did not come, requests to other sites,
 * dialogs that opened
 */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  const site = new URL(inject("site")).origin;
  page.on("console", (message) => {
    if (isComplaint(message)) heard.push(`The page wrote: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`A script failed: ${error.message}`));
  page.on("dialog", (dialog) => {
    heard.push(`A dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== site) heard.push(`The page asked another site: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // What is still on its way when a visitor goes on is given up, as it should be.
    if (reason !== "net::ERR_ABORTED") heard.push(`A request failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`A file is missing: ${response.url()} ${response.status()}`);
  });
  return heard;
}
