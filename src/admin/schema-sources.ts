const files = import.meta.glob<string>("../schemas/*.ts", { query: "?raw", import: "default", eager: true });

/** The TypeScript of the schemas by file name: their comments explain the fields of the forms. */
export const schemaSources = Object.fromEntries(
  Object.entries(files).map(([path, source]) => [path.slice("../schemas/".length, -".ts".length), source]),
);
