/** Texts of new files. What begins with "To write:" is told by the check once the page is no draft. */

/**
 * @param today day of the clinic, `2026-11-23`
 * @param topics ids of all topics
 */
export const articleText = (title: string, today: string, topics: readonly string[]): string => `---
title: ${quoted(title)}
description: "To write: one or two sentences for search results and lists, with 50 to 160 characters."
${reviewed(today, topics)}
picture:
  # Put your picture beside this file, and its name here.
  src: ./placeholder.svg
  alt: "To write: what the picture shows, for those who cannot see it."
aliases: []
# Ids of sources.yaml, in the order in which the text names them.
sources: []
draft: true
---

To write: the answer, in two sentences.

<KeyFacts>

- To write: what a reader must know.

</KeyFacts>

## To write: a question that people ask

To write: the answer. After each fact that somebody found out or a law says, name the source.

## What to do next

<Steps>

1. **Call <Phone />.** To write: what to ask for.
2. **Look at the programs.** [All parts of the program](/programs/) are on one page.

</Steps>

## Questions people ask

<Question id="first-question" ask="To write: a question in the reader's words">

To write: a short answer.

</Question>
`;

/** @param programs ids of the programs that are there */
export const programText = (
  title: string,
  today: string,
  topics: readonly string[],
  programs: readonly string[],
): string => `---
title: ${quoted(title)}
description: "To write: one or two sentences for search results and lists, with 50 to 160 characters."
${reviewed(today, topics)}
# Its place in lists.
order: ${programs.length + 1}
# Programs that go with it: ${programs.join(", ")}
related: [${programs[0] ?? ""}]
glance:
  with: "To write: who is in the room"
  do: "To write: what you do there"
  gain: "To write: what you leave with"
  often: "To write: how often, only what is known"
aliases: []
sources: []
draft: true
---

To write: what it is and whom it helps, in two sentences.

## What happens in a session

To write: what a visitor would see and hear.

## Questions people ask

<Question id="first-question" ask="To write: a question in the reader's words">

To write: a short answer.

</Question>
`;

export const pageText = (title: string, today: string): string => `---
title: ${quoted(title)}
description: "To write: one or two sentences for search results and lists, with 50 to 160 characters."
updated: ${today}
aliases: []
sources: []
draft: true
---

To write: what this page says, in two sentences.

## To write: a heading

To write: the text.
`;

/** A block of topics.yaml. */
export const topicText = (title: string, id: string): string => `
${id}:
  title: ${quoted(title)}
  sentence: "To write: one sentence that says what it covers."
  aliases: []
`;

const reviewed = (today: string, topics: readonly string[]): string =>
  [
    `published: ${today}`,
    `nextReview: ${Number(today.slice(0, 4)) + 1}${today.slice(4).replace("-02-29", "-02-28")}`,
    `# Choose those that fit: ${topics.join(", ")}`,
    `topics: [${topics[0] ?? ""}]`,
  ].join("\n");

/** Words that YAML takes as they are. */
const quoted = (text: string) => JSON.stringify(text);
