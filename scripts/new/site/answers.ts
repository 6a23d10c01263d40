import { getCountries, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { isLanguage } from "../../../src/content/languages.ts";
import { suggest } from "../../../src/check/nearest.ts";

/** What is asked about the clinic. */
export interface Answers {
  name: string;
  locality: string;
  region: string;
  /** Two capital letters. */
  country: string;
  /** As people of the country write it. */
  phone: string;
  timeZone: string;
  /** The language of the site first. */
  languages: string[];
  url: string;
}

/** A question: its option, its words, an answer to offer, and what an answer becomes. */
export interface Question {
  option: string;
  ask: string;
  offer?: (answers: Partial<Answers>) => string | undefined;
  /** @throws an `Error` that says what to write instead */
  read: (text: string, answers: Partial<Answers>) => Partial<Answers>;
}

/** @param languages those that the texts of this repository are written in, the first language first */
export const questions = (languages: readonly string[]): Question[] => [
  {
    option: "name",
    ask: "The clinic's name",
    read: (name) => ({ name: words(name, 2, 60, "the name, such as Example Clinic") }),
  },
  {
    option: "locality",
    ask: "Its town",
    read: (locality) => ({ locality: words(locality, 2, 60, "the town, such as Burlington") }),
  },
  {
    option: "region",
    ask: "Its state, province or county, as an address has it, such as VT",
    read: (region) => ({ region: words(region, 2, 30, "the state, province or county, such as VT") }),
  },
  {
    option: "country",
    ask: "Its country, in two letters",
    offer: () => "US",
    read: (text) => ({ country: country(text) }),
  },
  {
    option: "phone",
    ask: "Its telephone number",
    read: (text, { country = "US" }) => ({ phone: phone(text, country) }),
  },
  {
    option: "time-zone",
    ask: "Its time zone",
    offer: ({ country }) => timeZones(country)[0],
    read: (text, { country }) => ({ timeZone: timeZone(text, country) }),
  },
  {
    option: "languages",
    ask: `Languages of the site, from ${languages.join(", ")}`,
    offer: () => languages[0],
    read: (text) => ({ languages: readLanguages(text, languages) }),
  },
  {
    option: "url",
    ask: "The address of the site (leave it as it is when there is none yet)",
    offer: ({ name = "" }) =>
      `https://${
        name
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, "-")
          .replaceAll(/^-|-$/g, "") || "our-clinic"
      }.example`,
    read: (text) => ({ url: address(text) }),
  },
];

function words(text: string, least: number, most: number, what: string): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  if (line.length < least || line.length > most) throw new Error(`write ${what}, with ${least} to ${most} characters`);
  if (/[<>{}"]/.test(line)) throw new Error(`write ${what}, without < > { } and "`);
  return line;
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

function country(text: string): string {
  const code = text.trim().toUpperCase();
  if (isSupportedCountry(code)) return code;
  const named = getCountries().find((one) => COUNTRIES.of(one)?.toLowerCase() === text.trim().toLowerCase());
  if (named) return named;
  throw new Error(`there is no country "${text}"; write its two letters, such as US, CA or IE`);
}

function phone(text: string, country: string): string {
  if (!isSupportedCountry(country)) throw new Error("write the country first");
  const number = parsePhoneNumberFromString(text, country);
  const home = COUNTRIES.of(country) ?? country;
  if (!number?.isValid())
    throw new Error(`"${text.trim()}" is no telephone number of ${home}; write it with its area code`);
  if (number.country !== country)
    throw new Error(
      `"${text.trim()}" is a number of another country than ${home}; write one that people there can call`,
    );
  // The way in which North Americans' numbers stand in site.yaml.
  if (number.countryCallingCode === "1") return number.nationalNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1-$2-$3");
  return number.formatInternational();
}

/** Time zones of a country, the one of most people first as far as ICU knows. */
export const timeZones = (country = ""): readonly string[] => {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  return [...new Set([...(PREFERRED[country] ?? []), ...zones])];
};

/** ICU lists zones from A to Z: the first are not where most people live. */
const PREFERRED: Partial<Record<string, string[]>> = {
  US: ["New_York", "Chicago", "Denver", "Phoenix", "Los_Angeles", "Anchorage"].map((city) => `America/${city}`),
  CA: ["Toronto", "Vancouver", "Edmonton", "Winnipeg", "Halifax", "St_Johns"].map((city) => `America/${city}`),
  AU: ["Sydney", "Melbourne", "Brisbane", "Adelaide", "Perth"].map((city) => `Australia/${city}`),
  MX: ["America/Mexico_City"],
  BR: ["America/Sao_Paulo"],
};

function timeZone(text: string, country: string | undefined): string {
  const all = Intl.supportedValuesOf("timeZone");
  const zone = all.find((one) => one.toLowerCase() === text.trim().replaceAll(" ", "_").toLowerCase());
  const here = timeZones(country);
  const offer = here.length > 0 ? `write ${here.slice(0, 12).join(", ")}` : suggest(text, all);
  if (!zone) throw new Error(`there is no time zone "${text.trim()}"; ${offer}`);
  if (here.length > 0 && !here.includes(zone)) throw new Error(`${zone} is not a time zone of the country; ${offer}`);
  return zone;
}

function readLanguages(text: string, there: readonly string[]): string[] {
  const wanted = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
  const [first] = there;
  const wrong = wanted.find((one) => !isLanguage(one));
  if (wrong !== undefined) throw new Error(`"${wrong}" is no language; write two letters, such as ${first ?? "en"}`);
  const missing = wanted.find((one) => !there.includes(one));
  if (missing !== undefined)
    throw new Error(
      `there are no texts in "${missing}" to begin with; write ${there.join(", ")}, and add ${missing} later: see "Adding a language" in content/README.md`,
    );
  if (wanted[0] !== first)
    throw new Error(
      `the site's first language is "${first ?? ""}", in which all texts are; write ${[first, ...wanted.filter((one) => one !== first)].join(", ")}`,
    );
  return wanted;
}

function address(text: string): string {
  const tidy = text.trim().replace(/\/+$/, "");
  if (!/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(tidy))
    throw new Error(`"${text.trim()}" is no address of a site; write one such as https://www.example.org`);
  return tidy.toLowerCase();
}
