/** `npm run dev`: the site as it is being written, drafts included, at http://localhost:4321. */
process.env.ASTRO_TELEMETRY_DISABLED = "1";
process.env.PREVIEW = "1";
const { dev } = await import("astro");
await dev({});

export {};
