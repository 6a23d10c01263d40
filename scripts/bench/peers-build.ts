import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { npm } from "../setup/install-packages.mjs";
import { run } from "../setup/run.mjs";
import { measureProcess, type Cost } from "./measure-process.ts";
import type { PlainArticle } from "./peers-article.ts";

/** A generator of sites as its own guide sets it up. */
export interface Peer {
  name: string;
  /** What the table's notes say of it. */
  settings: string;
  /** From the npm registry, in exactly these versions. */
  packages: Record<string, string>;
  /** Parameters of `node` that make a site, when the peer has a program for that. */
  scaffold?: string[];
  /** The folder of the site that `scaffold` makes; its package.json may ask for more packages. */
  root?: string;
  /** Files of ours, by their place in the site. */
  files: Record<string, string>;
  /** The folder for articles. */
  articles: string;
  /** Whether the title is written as a heading, too: its theme shows none by itself. */
  heading?: boolean;
  /** Instead of `node`. */
  program?: string;
  /** Parameters of `node`, or of `program`, that build the site for production. */
  build: string[];
  /** Where the finished site goes. */
  out: string;
  /** The address of an article. */
  page: (slug: string) => string;
}

/** Peers call home otherwise. Lighthouse leaves a DEBUG in the environment, with which VitePress does not minify. */
const ENVIRONMENT = {
  DEBUG: "",
  ASTRO_TELEMETRY_DISABLED: "1",
  DOCUSAURUS_NO_TELEMETRY: "1",
  DO_NOT_TRACK: "1",
  NO_UPDATE_NOTIFIER: "1",
  NODE_ENV: "production",
};

/**
 * Makes a peer's site anew, without articles, and installs its packages.
 * @param folder for this peer alone
 * @returns the folder of the site
 * @throws when the packages cannot be had; npm's own words lie in a file beside the folder
 */
export async function makeSite(peer: Peer, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const manifest = { private: true, type: "module", dependencies: peer.packages };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  if (Object.keys(peer.packages).length > 0) install(folder, `${folder}.log`);
  if (peer.scaffold) await measureProcess(peer.scaffold, ENVIRONMENT, { cwd: folder });
  if (peer.root) install(join(folder, peer.root), `${folder}.log`);
  const site = join(folder, peer.root ?? "");
  for (const [name, text] of Object.entries(peer.files)) await write(join(site, name), text);
  return site;
}

function install(folder: string, log: string): void {
  // `npm run` tells its children that its own folder is the one to install in.
  const words = ["install", "--prefix", folder, "--ignore-scripts", "--no-package-lock", "--prefer-offline"];
  const { ok, reason } = run([...npm(), ...words], log, { minutes: 10 });
  if (!ok) throw new Error(`npm could not install its packages: ${reason}`);
}

/**
 * Builds a peer's site with these articles and no others, without anything kept from an earlier build.
 * @param site as {@link makeSite} made it
 * @throws when the peer fails, with what it printed
 */
export async function buildPeer(peer: Peer, site: string, articles: readonly PlainArticle[]): Promise<Cost> {
  const folder = join(site, peer.articles);
  for (const kept of [peer.out, ...KEPT]) await rm(join(site, kept), { recursive: true, force: true });
  // Examples that came with the site stay, and so does the layout that lies beside Eleventy's articles.
  for (const name of writtenBefore.get(site) ?? []) await rm(name);
  const files = articles.map((article) => [join(folder, `${article.slug}.md`), textOf(article, peer)] as const);
  for (const [name, text] of files) await write(name, text);
  writtenBefore.set(site, files.map(([name]) => name)); // prettier-ignore
  const cost = await measureProcess(peer.build, ENVIRONMENT, { cwd: site, program: peer.program });
  const [first] = articles;
  const page = join(site, peer.out, first ? peer.page(first.slug) : "/");
  if (!existsSync(page)) throw new Error(`it built no ${page}`);
  return cost;
}

const writtenBefore = new Map<string, readonly string[]>();

/** Where peers keep things for the next build. */
const KEPT = [".astro", ".docusaurus", ".vitepress/cache", "resources", "node_modules/.astro", "node_modules/.cache", "node_modules/.vite"]; // prettier-ignore

const textOf = ({ title, description, published, body }: PlainArticle, { heading }: Peer) => `---
title: ${title}
description: ${description}
date: ${published}
---

${heading ? `# ${title}\n\n` : ""}${body}`;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(file, text);
}
