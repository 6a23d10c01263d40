import type { FieldName } from "~/fit/flow.ts";
import { inputsOf } from "./fields.ts";
import { errorId, findPart } from "./parts.ts";

/**
 * Says what is wrong with a field: at the field, and in a summary above it, which leads there and has the focus.
 * @param problem which of the field's texts
 */
export function showError(root: HTMLElement, field: FieldName, problem: "missing" | "contradiction"): void {
  const inputs = inputsOf(root, field);
  const message = document.getElementById(errorId(field));
  if (!inputs[0] || !message) throw new Error(`The assessment's page has no field ${field}, or no error for it`);
  const [first] = inputs;
  const summary = findPart(root, "error-summary");
  const link = findPart(root, "error-link");
  first.form?.prepend(summary);
  message.textContent = message.dataset[problem] ?? "";
  message.hidden = false;
  for (const input of inputs) {
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", message.id);
  }
  link.textContent = message.textContent;
  link.onclick = () => first.focus();
  summary.hidden = false;
  summary.focus();
}

/** Takes back whatever `showError` has said. */
export function clearErrors(root: HTMLElement): void {
  findPart(root, "error-summary").hidden = true;
  for (const input of root.querySelectorAll<HTMLInputElement>("input[aria-invalid]")) {
    const message = document.getElementById(errorId(input.name as FieldName));
    if (message) message.hidden = true;
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
  }
}
