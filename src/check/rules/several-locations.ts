import type { Rule } from "../rule.ts";
import { dataFile, record } from "../site.ts";

/** A clinic with several places says of each where it is and when it is open, and not of all at once. */
export const severalLocations: Rule = (site, report) => {
  const settings = dataFile(site, "site");
  const value = record(settings?.yaml.value);
  if (!settings || value.locations === undefined) return;
  for (const name of ["street", "postalCode", "openingHours", "mapLink"])
    if (value[name] !== undefined)
      report({
        file: settings.file,
        ...settings.yaml.placeOf([name]),
        message: `this would not be shown: locations: has a ${name} for each place`,
        found: settings.yaml.textOf([name])?.trim().split("\n")[0] ?? "",
        fix: "move it into the place to which it belongs, below locations:",
      });
};
