import type { ClinicFact } from "../schemas/staff-components.ts";
import { getSite } from "./published.ts";

/** Facts that are lines of text, whatever places the clinic has. */
export const textFacts = (site: Awaited<ReturnType<typeof getSite>>) => ({
  license: site.license,
  insurers: site.insurers,
  languages: site.spokenLanguages,
  leaders: site.leaders,
  youngPeople: site.youngPeople,
  programLength: site.programLength,
  drugTests: site.drugTests,
});

/**
 * Whether `content/site.yaml` says something about the clinic.
 * @param fact as staff name it in `<IfKnown fact="email">`
 */
export async function isKnown(fact: ClinicFact): Promise<boolean> {
  const site = await getSite();
  const { locations = [] } = site;
  const known: Record<ClinicFact, unknown> = {
    address: site.street ?? (locations.length > 0 || undefined),
    openingHours: site.openingHours ?? locations.find((one) => one.openingHours),
    email: site.email,
    map: site.mapLink ?? locations.find((one) => one.mapLink),
    ...textFacts(site),
  };
  return known[fact] !== undefined;
}
