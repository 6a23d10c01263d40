/**
 * What texts to read do is loaded once a visitor does something, since on a phone nothing of it can be seen before. Where
 * the contents stand beside the text, or the page was opened at one of its sections, it can.
 */
// The page works without it: it may be left meanwhile, by the exit for one, or the network may be gone.
const load = () => void import("./reading.ts").catch(() => undefined);

if (document.querySelector("share-page, table-of-contents:not([data-open])")) {
  if (matchMedia("(width >= 64rem)").matches || scrollY > 0) load();
  else for (const act of ["scroll", "resize", "pointerdown", "keydown"]) addEventListener(act, load, { once: true });
}
