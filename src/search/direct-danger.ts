/** `certain`: help stands first. `possible`: help is offered beside what was found. */
export type Danger = "certain" | "possible";

/** What somebody says of themselves or of somebody near them, in words that leave no doubt. */
const STATEMENT =
  /\b(kill|hang|shoot|hurt|harm|cut)(ing|ting)? (my|him|her) ?self\b|\b(want|wants|wanna|going|ready|wish) (i could |to )?die\b|\bend (my|his|her) life\b|\b(cant|cannot) go on\b|\bquier[eo] (morir|matar)|\bmatarme\b|quitar(me|se) la vida|\b(not|stopped|isnt) breathing\b|\bno respira|\b(wont|not|doesnt|cant) wak(e|ing)\b|\bno despierta|\b(blue|purple|gray) lips\b|\blips (are )?(turning )?(blue|purple)\b|\btoo many pills\b/;

/** Words of danger, with which others ask for facts, too. */
const WORD =
  /suicid|\bover ?dos|sobredosis|\bod(ed|ing|s)?\b|\bself ?harm|\bunconscious|inconsciente|\bseizure|convulsi|\b(911|988|999|112|116 ?123)\b/;

/**
 * What plain words say of danger, in both languages: they bring help while what tells the other dangers (`danger.ts`) is
 * still on its way, or where it does not come.
 * @param words of a message, normalized
 */
export function directDanger(words: readonly string[]): Danger | undefined {
  const text = words.join(" ");
  if (STATEMENT.test(text) || (words.length === 1 && WORD.test(text))) return "certain";
  return WORD.test(text) ? "possible" : undefined;
}
