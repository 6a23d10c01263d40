import type { z } from "astro/zod";
import type { siteSchema } from "../schemas/site.ts";

type Site = z.infer<typeof siteSchema>;

/** A place where the clinic sees people. */
export interface ClinicLocation extends Pick<Site, "street" | "postalCode" | "openingHours" | "mapLink"> {
  /** Undefined for the only one of a clinic. */
  name?: string | undefined;
  place: Pick<Site["place"], "locality" | "region" | "country">;
  /** Its own number, where it has one. */
  phone?: string | undefined;
}

/** The clinic's town and state: `Burlington, VT`. */
export const placeName = ({ locality, region }: Pick<Site["place"], "locality" | "region">): string =>
  [locality, region].filter(Boolean).join(", ");

/** The places where the clinic sees people: those that it lists, or the one that its settings describe. */
export function locationsOf(site: Site): ClinicLocation[] {
  const { place, locations, street, postalCode, openingHours, mapLink } = site;
  if (!locations) return [{ place, street, postalCode, openingHours, mapLink }];
  return locations.map(({ locality, region, ...location }) => ({
    ...location,
    place: { country: place.country, locality: locality ?? place.locality, region: region ?? place.region },
  }));
}

/** Countries that write the postal code after the town; the others write it before. */
const CODE_LAST = ["AU", "CA", "GB", "IE", "IN", "NZ", "PR", "SG", "US", "ZA"];

/** An address as it stands on an envelope of its country, without the names of clinic and country, line by line. */
export function addressLines({ street, postalCode, place }: ClinicLocation): string[] {
  const town = placeName(place);
  const parts = CODE_LAST.includes(place.country) ? [town, postalCode] : [postalCode, town];
  return [street, parts.filter(Boolean).join(" ")].filter((line) => line !== undefined);
}
