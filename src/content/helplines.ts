import { getSite, getWords } from "./published.ts";
import { telephoneHref, textHref } from "./telephone.ts";
import { fill } from "./text.ts";

export type Helpline = Awaited<ReturnType<typeof getSite>>["helplines"][number];

/** A way to reach a helpline, as a link of its own. */
interface Way {
  href: string;
  label: string;
  rel?: string;
}

/**
 * Every way to reach a helpline, the one that most people want first: call, text, chat.
 * @param language of the page that shows them
 */
export async function waysTo({ phone, phone2, text, chat }: Helpline, language?: string): Promise<Way[]> {
  const [{ place }, { helpline, crisis }] = await Promise.all([getSite(language), getWords(language)]);
  return [
    ...[phone, phone2].map(
      (number) => number && { href: telephoneHref(number, place.country), label: fill(helpline.call, { number }) },
    ),
    text && {
      href: textHref(text.number, text.message),
      label: text.message ? fill(helpline.textWord, { ...text }) : fill(helpline.text, { number: text.number }),
    },
    // A line that one can only visit is no chat.
    chat && {
      ...{ href: chat, rel: "noreferrer" },
      label: phone || text ? crisis.chat : new URL(chat).hostname.replace(/^www\./, ""),
    },
  ].filter((way) => typeof way === "object");
}

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
