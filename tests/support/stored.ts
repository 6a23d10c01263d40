/** Everything that a browser could keep for this site, asked in a page of it. */
export async function stored() {
  return {
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}

/** What `stored` finds after a visit to this site. */
export const nothing = { cookies: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 };
