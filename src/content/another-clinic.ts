import { parse } from "yaml";

/**
 * Whether two versions of `site.yaml` are of two clinics, as after a new site was begun in the place of another one. A
 * clinic may change its name or its number, and hardly both at once.
 * @param then text of the earlier version
 * @param now text of the later one
 */
export function isAnotherClinic(then: string, now: string): boolean {
  const [before, after] = [settingsIn(then), settingsIn(now)];
  const differs = (field: "name" | "phone") =>
    Boolean(before[field]) && Boolean(after[field]) && before[field] !== after[field];
  return differs("name") && differs("phone");
}

/** What tells one clinic from another; nothing where the file cannot be read. */
function settingsIn(yaml: string): { name?: unknown; phone?: unknown } {
  try {
    return (parse(yaml) ?? {}) as { name?: unknown; phone?: unknown };
  } catch {
    return {};
  }
}
