import { findPart, readPart } from "./parts.ts";

/** Copies the text of the outcome that is shown to the clipboard, and says whether the browser has allowed it. */
export async function copyOutcome(root: HTMLElement): Promise<void> {
  const status = findPart(root, "copied");
  const copied = await navigator.clipboard.writeText(findPart(root, "outcome").innerText).then(
    () => true,
    () => false,
  );
  status.textContent = readPart(status, copied ? "done" : "failed") ?? "";
}
