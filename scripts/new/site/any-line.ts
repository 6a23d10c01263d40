/** What is said of the lines of one country, and need not hold for those of another. */
const SAID: readonly [said: RegExp, instead: string][] = [
  [/\b([Cc]all) or text(?= \{lifeline\}|\.)/g, "$1"],
  [/\b([Ll]lame) o mande un (?:mensaje de )?texto(?= al \{lifeline\}|\.)/g, "$1"],
  [/ (?:Both(?: lines)? answer day and night|(?:Los dos|Las dos líneas) contestan de día y de noche)\./g, ""],
  [/(?<=\{lifeline\}\.) (?:Day and night|De día y de noche)\./g, ""],
];

/**
 * A text that names the emergency number and the lifeline, without what only a clinic of the country knows: whether one
 * can write to the line, and when it answers.
 */
export const ofAnyLine = (text: string): string =>
  SAID.reduce((before, [said, instead]) => before.replaceAll(said, instead), text);
