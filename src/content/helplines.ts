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
