import type { Problem } from "../check/problem.ts";
import type { EntryCheck } from "./entry-check.ts";
import type { SiteSnapshot } from "./site-snapshot.ts";
import { showProblems, summaryOf } from "./problem-panel.ts";

/** The part of an event of the editor that tells which entry it is about. */
interface SaveEvent {
  entry: { get(name: "path"): string | undefined };
}

/** The part of the editor's interface by which it tells of savings (https://sveltiacms.app/en/docs/api/events). */
export interface EventSource {
  registerEventListener(listener: {
    name: "preSave" | "postSave";
    handler: (event: SaveEvent) => void | Promise<void>;
  }): void;
}

/** The check, loaded when the first entry is saved; undefined where it cannot be, and the check of the build decides. */
let loading: Promise<EntryCheck | undefined> | undefined;

/** What is being saved. */
let file = "";
let saving: { text: string; problems: Problem[] } | undefined;

/** Shows what the check says of an entry after it is saved. */
export function tellAfterSaving(editor: EventSource): void {
  const handler = ({ entry }: SaveEvent) => void (file = entry.get("path") ?? "");
  editor.registerEventListener({ name: "preSave", handler });
  editor.registerEventListener({
    name: "postSave",
    handler: async () => {
      if (!saving) return;
      (await loading)?.saved(file, saving.text);
      showProblems(saving.problems, file, "saved");
    },
  });
}

/**
 * Checks a file that is about to be written, which the last event has named.
 * @throws Error with what has to be mended first
 */
export async function checkSaving(text: string): Promise<void> {
  saving = undefined;
  const check = await (loading ??= load());
  if (!check || !file) return;
  const problems = check.check(file, text);
  saving = { text, problems };
  const stop = summaryOf(problems, file);
  if (stop) showProblems(problems, file, "refused");
  if (stop) throw new Error(stop);
}

async function load(): Promise<EntryCheck | undefined> {
  try {
    const [{ EntryCheck }, { siteFrom }, response] = await Promise.all([
      import("./entry-check.ts"),
      import("./site-snapshot.ts"),
      fetch("/admin/content.json"),
    ]);
    return new EntryCheck(siteFrom((await response.json()) as SiteSnapshot));
  } catch (error) {
    loading = undefined;
    console.warn("The check could not be loaded; it runs before the site is published.", error);
    return undefined;
  }
}
