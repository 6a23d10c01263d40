/** Imports a module of the site (`.js`) or reads its JSON. Rejects when it cannot be loaded. */
export type LoadFile = (path: string) => Promise<unknown>;
