import { z } from "astro/zod";
import { siteAddress, slug, textWith as text } from "./fields.ts";
import { translatedSiteSchema } from "./site.ts";

const factor = z.strictObject({
  /** The section's address within the article. */
  id: slug,
  name: text(),
  asks: text(),
});

/** The small texts of all pages, `content/words.yaml`. */
export const wordsSchema = z.strictObject({
  /** The language's own name for itself, for the link that switches to it. */
  language: text(),
  /** What stands around every page. */
  frame: z.strictObject({
    /** Link for keyboards, over the top of the page. */
    skip: text(),
    /** Name of the main navigation, read aloud. */
    main: text(),
    search: text(),
    /** Button with the clinic's number. */
    call: text("phone"),
    /** The same where there is no room for the number. */
    callShort: text(),
    /** Button that opens the main navigation on narrow screens. */
    menu: text(),
    /** Heading in the footer. */
    helplines: text(),
    /** Last line of every page. */
    disclaimer: text(),
  }),
  /** The strip at the top of every page. */
  crisis: z.strictObject({
    /** Its name, read aloud. */
    label: text(),
    inCrisis: text(),
    call: text("number"),
    text: text("number"),
    chat: text(),
    /** Leaves the site at once. */
    exit: text(),
  }),
  /** Ways to reach a helpline. */
  helpline: z.strictObject({
    call: text("number"),
    text: text("number"),
    textWord: text("message", "number"),
    /** The same within a sentence. */
    textWordInline: text("message", "number"),
    /** The same for a line that needs no word. */
    textInline: text("number"),
    /** Beside the number of a line that takes messages too. */
    textShort: text(),
    /** The way to a line's chat, within a sentence. */
    chat: text(),
    tty: text("number"),
  }),
  /** The block with the clinic's number under an article. */
  contact: z.strictObject({
    /** Its name, read aloud. */
    label: text("name"),
    text: text(),
    /** Follows where the site has the assessment, with the link to it. */
    orFit: text("fit"),
    /** Words of that link. */
    fit: text(),
  }),
  /** What the clinic tells about itself in `content/site.yaml`: a name for each fact. */
  facts: z.strictObject({
    address: text(),
    openingHours: text(),
    email: text(),
    map: text(),
    license: text(),
    insurers: text(),
    languages: text(),
    leaders: text(),
    youngPeople: text(),
    programLength: text(),
    drugTests: text(),
  }),
  hours: z.strictObject({
    byAppointment: text(),
    /** In the place of times where it never closes. */
    allDay: text(),
  }),
  /** The front page. */
  home: z.strictObject({
    eyebrow: text("place"),
    fit: text(),
    /** What stands before the helpline for the night. */
    night: text(),
  }),
  /** The way back from a page. */
  crumbs: z.strictObject({
    /** Its name, read aloud. */
    label: text(),
    home: text(),
    blog: text(),
    programs: text(),
    topics: text(),
  }),
  /** Kinds of page, on share pictures and in search results. */
  kinds: z.strictObject({ article: text(), program: text(), topic: text(), page: text() }),
  /** A part of the program. */
  program: z.strictObject({
    /** Over the four lines above its text, and over columns where parts are compared. */
    with: text(),
    do: text(),
    gain: text(),
    often: text(),
    /** Heading over the parts that belong with it. */
    together: text(),
    /** Name of the comparison, read aloud. */
    compared: text(),
    /** Over the names of the parts in the comparison. */
    part: text(),
  }),
  /** Above the text of an article or a program, and at its end. */
  byline: z.strictObject({
    by: text("author"),
    /** The author of an article that names none. */
    team: text("clinic"),
    published: text(),
    updated: text(),
    nextReview: text(),
    minutes: text("n"),
    /** Stands before the day of the review. */
    reviewed: text("reviewer"),
    /** Where no clinician has reviewed it: at its end, and above the text. */
    pending: text(),
    pendingNote: text(),
  }),
  /** In and around an article. */
  article: z.strictObject({
    /** Heading over its dates and topics. */
    about: text(),
    /** The mark beside a heading, read aloud. */
    link: text(),
    contents: text(),
    keyFacts: text(),
    all: text(),
    /** Heading over the pages nearest by topic, and what stands on the card of each. */
    further: text(),
    alsoAbout: text("kind", "topics"),
    /** A table's name, read aloud. */
    table: text("columns"),
    /** What leads to a note of a text, the heading over its notes, and the way back from one, read aloud. */
    note: text("number"),
    notes: text(),
    noteBack: text("back", "number"),
    /** What a box of a list of tasks says, read aloud. */
    done: text(),
    toDo: text(),
  }),
  /** The five factors, each leading to its section of an article. */
  factors: z.strictObject({
    /** Address of that article. Left out, they lead nowhere. */
    href: siteAddress.optional(),
    /** The list's name, read aloud. */
    label: text(),
    why: text(),
    /** The link to why it is asked, read aloud. */
    whyLabel: text("name"),
    needs: factor,
    functioning: factor,
    schedule: factor,
    support: factor,
    readiness: factor,
  }),
  /** The levels of care, drawn as steps, and side by side in a table. */
  levels: z.strictObject({
    /** The figure's name, read aloud. */
    label: text(),
    /** Marks the level that the clinic offers. */
    ours: text(),
    facts: text("hours", "sleep"),
    asam: text("asam"),
    /** The table's caption, and the headings of its columns. */
    compared: text(),
    level: text(),
    columns: z.strictObject({ hours: text(), sleep: text(), suits: text(), medical: text(), follows: text() }),
  }),
  /** The example week. */
  week: z.strictObject({ ordinals: z.array(text()).min(1), free: text() }),
  /** Numbered references and the list that they lead to. */
  sources: z.strictObject({
    title: text(),
    /** A reference's number, read aloud. */
    cite: text("number"),
    back: text(),
    /** The link back, read aloud. */
    backLabel: text("back", "number"),
  }),
  glossary: z.strictObject({
    /** Name of the list of letters, read aloud. */
    letters: text(),
    also: text("names"),
    /** Stands before the title of a page. */
    more: text(),
  }),
  /** A sheet to print or copy. */
  sheet: z.strictObject({
    print: text(),
    copy: text(),
    copied: text(),
    /** When the browser does not let the page copy. */
    selected: text(),
  }),
  /** `<DrinkCheck>`: counts a week's drinks. `link` leads to how to stop safely. */
  drinkCheck: z.strictObject({
    label: text(),
    /** That nothing is kept. */
    private: text(),
    days: text(),
    every: text(),
    drink: text(),
    size: text(),
    strength: text(),
    strengthHint: text(),
    weaker: text(),
    stronger: text(),
    /** Button, with the standard drinks that it adds. */
    add: text("n"),
    /** Said when no day is chosen. */
    chooseDay: text(),
    /** Said when a drink is added or taken away. */
    added: text("n"),
    /** Heading over what was added, and a line of it. */
    lines: text(),
    entry: text("drink", "size", "strength", "days"),
    less: text(),
    clear: text(),
    /** Heading over the week, and the name of its bars, read aloud. */
    week: text(),
    bars: text(),
    /** What the line across the bars marks. */
    mark: text("day"),
    total: text("n"),
    whose: text(),
    women: text(),
    men: text(),
    unsaid: text(),
    unsaidNote: text(),
    /** What the week comes to, beside NIAAA's figures for a day and a week. */
    below: text("day", "week"),
    heavyDay: text("day"),
    heavyWeek: text("week"),
    /** Follows where the week is heavy: not to stop alone. */
    first: text(),
    /** That a figure is no verdict. */
    amount: text(),
    /** Always there: when stopping needs a doctor, and where to read on. */
    stop: text(),
    link: z.strictObject({ label: text(), href: siteAddress }).optional(),
    crisis: text(),
    limits: text(),
    /** The table to count with by hand. */
    table: text(),
    addUp: text(),
    drinkColumn: text(),
    sizesColumn: text(),
    drinks: z.strictObject({
      beer: text(),
      strong: text(),
      wine: text(),
      spirits: text(),
      seltzer: text(),
      mixed: text(),
    }),
    sizes: z.strictObject({
      oz12: text(),
      oz16: text(),
      oz24: text(),
      oz40: text(),
      glass: text(),
      bottle: text(),
      box: text(),
      shot: text(),
      halfPint: text(),
      pint: text(),
      fifth: text(),
      handle: text(),
      shots1: text(),
      shots2: text(),
      shots3: text(),
    }),
  }),
  /** The list of articles. */
  blog: z.strictObject({
    /** Heading over the articles to begin with. */
    start: text(),
    /** Heading over those that stand under no question. */
    more: text(),
    newest: text(),
    /** Name of the ways from page to page, read aloud. */
    pages: text(),
    page: text("number", "last"),
    previous: text(),
    next: text(),
    /** What a later page of the list is called. */
    part: text("title", "number"),
  }),
  share: z.strictObject({
    note: text(),
    email: text(),
    copy: text(),
    copied: text(),
    /** Opens the device's own list of ways to share. */
    device: text(),
  }),
  /** The list of topics, and the page of each. */
  topics: z.strictObject({
    alsoCalled: text("names"),
    /** Before names that are hidden until the browser's own search finds one: misspellings are among them. */
    alsoTyped: text("names"),
    /** The box on topics whose readers may need help at once. */
    urgentTitle: text(),
    urgentText: text(),
    urgentLink: text(),
    /** The way from what to know first to the article that says all of it. */
    guide: text("title"),
    /** Headings over the programs and the articles of a topic. */
    programs: text(),
    articles: text(),
    search: text(),
    all: text(),
  }),
  search: z.strictObject({
    label: text(),
    submit: text(),
    close: text(),
    slash: text(),
    /** Heading over the list of all topics. */
    topics: text(),
    /** The same in the small search window. */
    choose: text(),
    searching: text(),
    one: text("query"),
    many: text("count", "query"),
    none: text("query"),
    noneHelp: text(),
    call: text("phone"),
    /** In the place of the form where no script runs. */
    needsScript: text(),
    /** Why nothing could be searched: a file did not come, or the browser runs no WebAssembly. */
    offline: text(),
    unsupported: text(),
    /** What is shown instead, after either. */
    topicsFit: text(),
    topicsAll: text(),
    failedHelp: text(),
    corrected: text("instead", "query"),
    verbatim: text("query"),
    meant: text(),
    alsoCalled: text("name"),
    otherLanguage: text("language"),
    stepOver: text("query"),
    wholeTopic: text("topic"),
    suggestion: text(),
    suggestions: text("count"),
    noSuggestions: text(),
    whole: text("query"),
    /** Filters: what unfolds them, their names, and what stands in them. */
    filter: text(),
    kind: text(),
    topic: text(),
    allKinds: text(),
    allTopics: text(),
    some: text("name", "count"),
    /** Name of the list of a page's sections, read aloud. */
    sections: text("title"),
    more: text(),
    /** On the page that a result leads to. */
    marked: text(),
    clear: text(),
    crisisTitle: text(),
    crisisText: text(),
    crisisPossible: text(),
    crisisAll: text(),
  }),
});

/** The same in another language, `content/<language>/words.yaml`, with what only a translation has to say. */
export const translatedWordsSchema = wordsSchema.extend({
  translation: z.strictObject({
    /** Says how the page was translated and whether a person has reviewed it. */
    notice: text(),
    /** Link to the page in the default language. */
    original: text(),
    /** Follows links to pages that are in the default language only. */
    inOriginal: text(),
    /** What a term of the glossary is called in the default language. */
    originalName: text("names"),
  }),
  site: translatedSiteSchema,
});
