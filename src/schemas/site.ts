import { z } from "astro/zod";
import { isSupportedCountry } from "libphonenumber-js";
import { day, line, slug } from "./fields.ts";
import { openingHoursSchema } from "./opening-hours.ts";

/** A number as people of the clinic's country write it. The check knows how long it has to be there. */
const phone = z
  .string()
  .regex(
    /^(\+|\()?\d[\d ().\u00a0-]*\d$/,
    "write a number such as 202-555-0123, 116 123, or with the code of another country +44 20 7946 0018",
  );

/** The number of a text line has no hyphens. */
const textNumber = z.string().regex(/^\+?\d[\d ]{1,16}\d$/, "write a number in digits, such as 741741");

const helpline = z.strictObject({
  /** `emergency` is the number for life and death, `lifeline` the one in a crisis of the mind: both stand on every page. */
  id: slug,
  /** The line's own name. */
  name: line(2, 80),
  /** When to use it, in a few words. */
  who: line(5, 160),
  /** The number to call. */
  phone: phone.optional(),
  /** A second number for the same line. */
  phone2: phone.optional(),
  /** The number to text, and the word to send. */
  text: z.strictObject({ number: textNumber, message: line(1, 20).optional() }).optional(),
  /** The address of its chat or website. */
  chat: z.url({ protocol: /^https$/ }).optional(),
  /** The number for text telephones. */
  tty: phone.optional(),
  /** Anything else worth knowing. */
  note: line(3, 200).optional(),
  /** Where the line itself, or who pays for it, publishes these numbers. */
  source: z.url({ protocol: /^https$/, error: "write the address of the page that names this number" }),
  /** The day on which somebody of us read it there: numbers change. */
  read: day,
});

/** A link within the site. */
const link = z.strictObject({
  label: line(2, 40),
  href: z
    .string()
    .regex(
      /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
      "write an address inside this site with a slash at both ends, such as /contact/",
    ),
});

const navigation = z.strictObject({
  main: z.array(link).min(1),
  footer: z.array(z.strictObject({ title: line(2, 40), links: z.array(link).min(1) })).min(1),
});

const address = {
  /** Street and house number. */
  street: line(3, 120).optional(),
  /** The postal code. */
  postalCode: line(3, 12).optional(),
  /** When somebody is there, one entry for each group of days. */
  openingHours: openingHoursSchema.optional(),
  /** A link to it on a map. */
  mapLink: z.url({ protocol: /^https$/ }).optional(),
};

const clinicLocation = z.strictObject({
  /** What people call it: North office. */
  name: line(2, 60),
  ...address,
  /** Street and house number. */
  street: address.street.unwrap(),
  /** The city or town, where it is not that of `place`. */
  locality: line(2, 60).optional(),
  /** The state, where it is not that of `place`. */
  region: line(2, 30).optional(),
  /** Its own number, where it has one. */
  phone: phone.optional(),
});

/** What a translation says in other words than `content/site.yaml`; numbers and addresses stay there. */
export const translatedSiteSchema = z.strictObject({
  tagline: line(5, 120),
  navigation,
  /** By the ids of `content/site.yaml`. */
  helplines: z.record(
    slug,
    z.strictObject({
      name: helpline.shape.name,
      who: helpline.shape.who,
      note: helpline.shape.note,
      /** The word to text, where the line has another one for this language. */
      message: line(1, 20).optional(),
    }),
  ),
});

/** The settings of the whole site, `content/site.yaml`. What the clinic has not told us stays empty. */
export const siteSchema = z.strictObject({
  name: line(2, 60),
  place: z.strictObject({
    locality: line(2, 60),
    /** The state or province. Left out where addresses name none. */
    region: line(2, 30).optional(),
    /** The country in two letters: US, CA, GB, IE. Its numbers may be written without its code. */
    country: z
      .string()
      .refine(isSupportedCountry, "write the country in two capital letters, such as US, CA, GB or IE"),
  }),
  phone,
  tagline: line(5, 120),
  /** The address of the site, without a slash at the end. */
  url: z.url({ protocol: /^https$/ }).regex(/[^/]$/, "leave out the slash at the end"),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  /** The clinic's time zone; it decides on which day a page goes live. */
  timeZone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone), "write a time zone such as America/New_York"),
  email: z.email().optional(),
  ...address,
  /** The doors of a clinic that has several; each says its own street and hours then. */
  locations: z.array(clinicLocation).min(1).optional(),
  /** An unsuspicious page of somebody else, to which "Quick exit" leads at once. Left out: the weather in the United States. */
  quickExit: z.url({ protocol: /^https$/ }).optional(),
  /** The license: who gave it, and its number. */
  license: line(5, 160).optional(),
  /** Health plans that the clinic takes. */
  insurers: z.array(line(2, 80)).min(1).optional(),
  /** Languages in which the clinic treats. */
  spokenLanguages: z.array(line(2, 40)).min(1).optional(),
  /** Who leads the clinic: names with what they are. */
  leaders: z.array(line(5, 120)).min(1).optional(),
  /** Whether people under 18 are seen, and from which age, as a sentence. */
  youngPeople: line(10, 200).optional(),
  /** How long a program lasts, as a sentence. */
  programLength: line(10, 200).optional(),
  /** Whether drug tests are a part of the program, and how, as a sentence. */
  drugTests: line(10, 300).optional(),
  /** The id of the helpline that answers when the clinic does not; the home page names it under its first button. */
  night: slug.optional(),
  /** Ids of the helplines at the foot of every page. Left out: `emergency`, `lifeline` and the line for the night. */
  footerHelplines: z.array(slug).min(1).optional(),
  helplines: z.array(helpline).min(1),
  navigation,
});
