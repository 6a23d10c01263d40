/** Everything that a browser could keep for this site, asked in a page of it. */
export async function stored() {
  const names = [];
  // GTK's WebKit has none.
  if ("storage" in navigator)
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return {
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    // The origin's private file system, which no list of a browser's settings shows.
    files: names.length,
  };
}

/** What `stored` finds after a visit to this site. */
export const nothing = { cookies: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0, files: 0 };
