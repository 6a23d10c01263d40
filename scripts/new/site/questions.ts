import type { Answers } from "./answers.ts";
import { keepWhatHolds } from "./local-body.ts";
import type { Local } from "./local-text.ts";

/** What the clinic has to know of its new content. */
export interface Begun {
  /** Pages of which a part did not come along, by their path. */
  shortened: string[];
  /** Pages that are drafts, since something in them did not stand without what is gone. */
  drafts: string[];
  /** Whether the assessment came along. */
  hasFit: boolean;
}

/**
 * The list of what only the clinic knows, with what is to do before its site is published for the first time.
 * @param old the list of the site that the new one was made from; empty where there is none
 */
export function questionsForTheClinic(old: string, local: Local, { name, region }: Answers, made: Begun): string {
  const { body } = keepWhatHolds(old.replace(/^# .*\n/, ""), local);
  const tasks = [
    `Complete \`helplines\` in \`site.yaml\`: the emergency number and the lines of your country that are not there yet, and the crisis lines of ${region || "your region"}. Name them on \`pages/crisis.mdx\`. Read each number on the line's own website.`,
    "Read the pages in `programs/`, the example week in `week.yaml`, and `pages/programs.mdx`: they say what is done here. Take away what you do not offer.",
    ...(made.hasFit
      ? [
          "Let a clinician of yours read the assessment, `fit/`, and sign it. Until then it says that clinical review is pending. To do without it, take away the folder and the pages `fit.mdx` and `how-it-decides.mdx`.",
        ]
      : [
          "There is no assessment: the one that exists names helplines and levels of care of another country. A clinician of yours can write one. The hours and levels of care in `levels.yaml`, on `pages/home.mdx` and in the articles are those of that country too: let the clinician say which hold for you.",
        ]),
    "Let a clinician read the articles. Until one has, each says that clinical review is pending.",
    "Put your own mark in the place of `brand/mark.svg`, and your colours into `brand.yaml`.",
    "Put in the real address of the site, `url` in `site.yaml`.",
  ];
  const pages = (title: string, paths: readonly string[]) =>
    paths.length === 0 ? [] : ["", title, "", ...paths.map((path) => `- \`${path}\``)];
  return [
    "# Questions for the clinic",
    "",
    `## Before the first publication of ${name}`,
    "",
    ...tasks.map((task, index) => `${index + 1}. ${task}`),
    ...pages(
      "Sentences that hold in one place only were left out of these pages. Read them once from end to end:",
      made.shortened,
    ),
    ...pages("These pages are drafts, because something in them did not stand without what was left out:", made.drafts),
    body,
  ].join("\n");
}
