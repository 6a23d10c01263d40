import { execFile } from "node:child_process";
import type { ServerResponse } from "node:http";
import { basename, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import { pageFolders } from "../check/collections.ts";
import { parsePath } from "../check/content-path.ts";
import { formatProblems, isError, type Problem } from "../check/index.ts";
import { contentDir } from "../content/directories.ts";
import { problemsPage, problemsStrip } from "./problems-html.ts";

/**
 * In development the content check reads along: a page that cannot be made shows what is wrong in the check's words
 * instead of the framework's, and one that can be made has it at its foot. Built pages have nothing of it.
 */
export default function contentProblems(): AstroIntegration {
  return {
    name: "content-problems",
    hooks: {
      "astro:server:setup": ({ server, logger }) => {
        const { hot } = server.environments.client;
        const check = checkAlong(server, (problems) => {
          logger.info(formatProblems(problems));
          hot.send({ type: "full-reload" });
        });
        const original: unknown = hot.send.bind(hot);
        const send = original as (...payload: unknown[]) => void;
        hot.send = (...payload: unknown[]) => {
          const [first] = payload;
          const isFailure = typeof first === "object" && first !== null && "type" in first && first.type === "error";
          if (!isFailure) send(...payload);
          // The framework's words are for code: they stay away where the check knows better.
          else void check.newest().then((problems) => problems.some(isError) || send(...payload));
        };
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? "/", "http://localhost");
          if (request.method === "GET" && pathname.endsWith("/"))
            rewriteHtml(response, async (html) => {
              if (response.statusCode < 400) return insertStrip(html, pathname, check.known());
              const errors = (await check.newest()).filter(isError);
              // A page whose text cannot be read may be unknown to the framework, too.
              const isBroken = response.statusCode >= 500 || errors.some(isOn(pathname));
              return isBroken && errors.length > 0 ? problemsPage(onPageFirst(errors, pathname)) : html;
            });
          next();
        });
      },
    },
  };
}

interface RunningCheck {
  /** What the last check found. */
  known: () => readonly Problem[];
  /** What the check finds in the content as it is now. */
  newest: () => Promise<readonly Problem[]>;
}

/** Checks the content now and after each change of it. @param onChange is told when the problems are others than before */
function checkAlong(server: ViteDevServer, onChange: (problems: readonly Problem[]) => void): RunningCheck {
  let known: readonly Problem[] = [];
  let isStale = true;
  let running: Promise<void> | undefined;
  const checkUntilFresh = async () => {
    while (isStale) {
      isStale = false;
      const found = await runCheck().catch((error: unknown) => {
        server.config.logger.error(String(error));
        return known;
      });
      const isOther = JSON.stringify(found) !== JSON.stringify(known);
      known = found;
      if (isOther) onChange(found);
    }
    running = undefined;
  };
  const start = () => (running ??= checkUntilFresh());
  server.watcher.add(contentDir);
  server.watcher.on("all", (_event, path) => {
    if (!path.startsWith(contentDir + sep)) return;
    isStale = true;
    void start();
  });
  void start();
  return { known: () => known, newest: async () => (await running, known) };
}

/** Runs `npm run check` beside the server, whose pages would wait for it otherwise. @throws when it does not come to its end */
function runCheck(): Promise<Problem[]> {
  const program = fileURLToPath(new URL("../../scripts/check.ts", import.meta.url));
  // In GitHub's workflows it prints comments as well, which are no JSON.
  const env = { ...process.env, GITHUB_ACTIONS: "" };
  const { promise, resolve, reject } = Promise.withResolvers<Problem[]>();
  execFile(process.execPath, [program, "--json"], { env, maxBuffer: 2 ** 28 }, (_error, out, words) => {
    try {
      resolve((JSON.parse(out) as Record<string, unknown>[]).map(toProblem));
    } catch {
      reject(new Error(`The content could not be checked.\n${words}`));
    }
  });
  return promise;
}

/** The check's JSON has null where there is nothing to say, and the severity of errors, too. */
function toProblem(problem: Record<string, unknown>): Problem {
  const said = Object.entries(problem).filter(([, value]) => value !== null && value !== "error");
  return Object.fromEntries(said) as unknown as Problem;
}

const isOn =
  (pathname: string) =>
  ({ file }: Problem): boolean => {
    const { folder, slug, language } = parsePath(file.slice(basename(contentDir).length + 1));
    return (
      folder !== undefined && slug !== undefined && encodeURI(pageFolders[folder].href(slug, language)) === pathname
    );
  };

const onPageFirst = (problems: readonly Problem[], pathname: string): Problem[] => {
  const isHere = isOn(pathname);
  return problems.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
};

function insertStrip(html: string, pathname: string, problems: readonly Problem[]): string {
  const isHere = isOn(pathname);
  const strip = problemsStrip(
    problems.filter(isHere),
    problems.filter((problem) => isError(problem) && !isHere(problem)),
  );
  const end = html.lastIndexOf("</body>");
  return end < 0 ? html + strip : html.slice(0, end) + strip + html.slice(end);
}

/** Holds a page back until it is whole, and sends what `change` makes of it; anything but HTML goes out as it is. */
function rewriteHtml(response: ServerResponse, change: (html: string) => string | Promise<string>): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
    return true;
  };
  const finish = async () => {
    const body = Buffer.concat(chunks);
    const isHtml = String(response.getHeader("content-type")).startsWith("text/html");
    const sent = isHtml ? await change(body.toString()) : body;
    if (isHtml) response.removeHeader("content-length");
    // Its own methods again: the headers go out by them.
    for (const name of ["writeHead", "write", "end"] as const) Reflect.deleteProperty(response, name);
    response.end(sent);
  };
  Object.assign(response, {
    writeHead(status: number, ...more: unknown[]) {
      response.statusCode = status;
      const headers = more.findLast((one) => typeof one === "object" && one !== null) ?? {};
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string | string[]);
      return response;
    },
    write: keep,
    end(chunk?: unknown) {
      keep(chunk);
      void finish();
      return response;
    },
  });
}
