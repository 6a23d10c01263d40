import { expect, test } from "vitest";
import { keepWhatHolds } from "../../scripts/new/site/local-body.ts";
import { keepSentences, type Local, patternOf } from "../../scripts/new/site/local-text.ts";

const pattern = patternOf(["Cedar Flats", "NM law", "505-555-0140"]);
const local: Local = {
  names: (text) => pattern?.test(text) ?? false,
  namesRegion: () => false,
  topics: new Set(),
  sources: new Set(["nm-act"]),
  helplines: new Set(["valley"]),
  hasPage: (href) => href !== "/blog/paying-in-cedar-flats/",
};

test.each([
  ["Naloxone works fast. It is free in Cedar Flats. Keep it near.", "Naloxone works fast. Keep it near."],
  // What leans on a sentence goes with it.
  ["Ask us first. In Cedar Flats there is a list. It is long. You can wait here.", "Ask us first. You can wait here."],
  ['It helps.<Source id="hill" /> A law says so.<Source id="nm-act" />', 'It helps.<Source id="hill" />'],
  ['Both say so.<Source id="hill" /><Source id="nm-act" />', 'Both say so.<Source id="hill" />'],
  ['Call <Helpline id="emergency" />, or <Helpline id="valley" />.', 'Call <Helpline id="emergency" />.'],
  ['Call a doctor. At night: <Helpline id="valley" />.', "Call a doctor."],
  ["Look here. [What it costs](/blog/paying-in-cedar-flats/) has a list.", "Look here."],
  ["**NM law** protects you. Many people know it. Others do not.", ""],
])("%s", (text, kept) => {
  expect(keepSentences(text, local)).toBe(kept);
});

test("sections, lists and questions of which nothing is left go, and steps count anew", () => {
  const body = `
Words that hold for everyone who reads this page, wherever they may live and work.

## In Cedar Flats

Words.

## Steps

<Steps>

1. Call 505-555-0140.
2. Breathe slowly and wait for somebody to answer the telephone, please.

</Steps>

These lines answer:

- <Helpline id="valley" />

<Question id="law" ask="Is it allowed?">

That is what NM law says.

</Question>
`;
  expect(keepWhatHolds(body, local).body).toBe(`
Words that hold for everyone who reads this page, wherever they may live and work.

## Steps

<Steps>

1. Breathe slowly and wait for somebody to answer the telephone, please.

</Steps>
`);
});
