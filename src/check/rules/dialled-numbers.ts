import { isSupportedCountry } from "libphonenumber-js";
import { canBeDialled } from "../../content/telephone.ts";
import { valuesAt } from "../read-yaml.ts";
import type { Rule } from "../rule.ts";
import { dataFile, record } from "../site.ts";

/** Fields of site.yaml that hold a telephone number. */
const NUMBERS = [
  ["phone"],
  ["locations", "[]", "phone"],
  ...["phone", "phone2", "tty"].map((name) => ["helplines", "[]", name]),
];

/** Every number of site.yaml can be dialled in the clinic's country. */
export const dialledNumbers: Rule = (site, report) => {
  const settings = dataFile(site, "site");
  const { country } = record(record(settings?.yaml.value).place);
  if (!settings || typeof country !== "string" || !isSupportedCountry(country)) return;
  const countryName = new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country;
  for (const { path, value } of NUMBERS.flatMap((fields) => valuesAt(settings.yaml.value, fields)))
    if (typeof value === "string" && /\d{2}/.test(value) && !canBeDialled(value, country))
      report({
        file: settings.file,
        ...settings.yaml.placeOf(path),
        message: `no number of this length can be dialled in ${countryName}`,
        found: value,
        fix: "write all its digits, as people there do; a number of another country begins with + and that country's code",
      });
};
