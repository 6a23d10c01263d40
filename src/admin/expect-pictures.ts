/** A picture within a text, as the form shows it; with and without a link around it. */
const PICTURES = '[data-field-type="richtext"] [data-component-name$="image"]';

/**
 * Refuses a page whose text lacks a picture that its form shows: for a moment after another one was chosen it has no address
 * yet, and the editor would leave out its place too.
 * @param text the page as it is about to be written
 * @throws Error with what to do
 */
export function expectPictures(text: string, form: Document): void {
  const written = text.match(/!\[/g)?.length ?? 0;
  if (form.querySelectorAll(PICTURES).length > written)
    throw new Error(
      "A picture in the text is not ready, or was never chosen. Save again; if it stays so, take it away.",
    );
}
