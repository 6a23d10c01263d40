/**
 * Every kind of file that the site may hold, and what hosts call it. A built file of any other kind fails the tests;
 * nginx would offer it to be saved, as nothing that a browser opens.
 */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  gif: "image/gif",
  // Files to hand out.
  pdf: "application/pdf",
  woff2: "font/woff2",
  // The editor makes pictures smaller with it.
  wasm: "application/wasm",
  // Pagefind's search: WebAssembly and parts of the index, unpacked; as text, hosts pack them.
  pagefind: "application/wasm",
  pf_meta: "text/plain; charset=utf-8",
  pf_index: "text/plain; charset=utf-8",
  pf_fragment: "text/plain; charset=utf-8",
  pf_filter: "text/plain; charset=utf-8",
};
