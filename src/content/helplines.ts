import { getSite } from "./published.ts";

export type Helpline = Awaited<ReturnType<typeof getSite>>["helplines"][number];

/**
 * A helpline of `content/site.yaml`, the one place where helplines stand.
 * @param language of the page that shows it
 * @throws when there is none of that id, naming those there are
 */
export async function getHelpline(id: string, language?: string): Promise<Helpline> {
  const { helplines } = await getSite(language);
  const found = helplines.find((helpline) => helpline.id === id);
  if (!found)
    throw new Error(
      `There is no helpline "${id}" in content/site.yaml; write one of ${helplines.map((h) => h.id).join(", ")}`,
    );
  return found;
}

/**
 * The line that answers in a crisis of the mind; undefined where the clinic's country has none.
 * @param language of the page that shows it
 */
export async function getLifeline(language?: string): Promise<Helpline | undefined> {
  return (await getSite(language)).helplines.find(({ id }) => id === "lifeline");
}

/**
 * The number for life and death, as readers know it. The content check sees to it that there is one.
 * @param language of the page that shows it
 */
export async function getEmergencyNumber(language?: string): Promise<string> {
  const { phone } = await getHelpline("emergency", language);
  if (!phone) throw new Error('The helpline "emergency" in content/site.yaml has no phone');
  return phone;
}

/** The lines at the foot of every page, in the order of `content/site.yaml`. @param language of the page */
export async function getFooterHelplines(language?: string): Promise<Helpline[]> {
  const { helplines, night, footerHelplines = ["emergency", "lifeline", night] } = await getSite(language);
  return helplines.filter(({ id }) => footerHelplines.includes(id));
}
