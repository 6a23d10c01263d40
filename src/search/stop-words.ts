/** Words that questions are made of and that decide nothing: "how many days a week do i have to come". */
const STOP_WORDS: Record<string, string> = {
  en: `a an the i im ive id ill me my mine myself you your yours youre u ur we us our they them their he him his she
    her it its this that these those there here is are was were am be been being do does did doing done has have had
    having can could will would should shall may might must to of in on at by for from with about into as and or but
    if so than then what whats when whens where wheres which who whos whose whom why whys how hows just really very
    much many more some any get gets got getting go goes going gonna wanna want wants please hello hi hey let lets
    thing things stuff lot lots also too even ever dont doesnt didnt isnt arent wasnt still really
    actually each every per always someone anyone somebody anybody people explain mean means
    information info question questions know tell think need needs like really way sure not no yes ok now still again
    up out off down back here there one two im`,
  es: `el la los las un una unos unas lo al del de en y o u a ante con para por sin sobre que cual cuales quien quienes
    como cuando cuanto cuanta cuantos cuantas donde es son era soy eres esta estan estoy ser estar hay he ha han haber
    tengo tiene tienen tener yo tu usted ustedes el ella ellos ellas nosotros me te se le les nos mi mis su sus este
    esta esto ese esa eso puedo puede pueden poder debo debe hacer hago hace hacen quiero quiere muy mas mucho muchos
    hola favor saber decir pregunta preguntas si pero tambien ya no nos
    ni tan ahora cada todo toda todos todas nada algo alguien cosa cosas`,
};

const setOf = (words = "") => new Set(words.split(/\s+/));
const english = setOf(STOP_WORDS.en);
const sets = new Map(Object.entries(STOP_WORDS).map(([language, words]) => [language, setOf(words)]));

/**
 * Stop words of a language, normalized; of English where the language has none of its own.
 * @param language such as `es` or `en-us`
 */
export function stopWords(language: string): ReadonlySet<string> {
  return sets.get(language.slice(0, 2).toLowerCase()) ?? english;
}
