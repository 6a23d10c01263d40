import { rankOf, score, type Query, type Score } from "../../tests/search/queries.ts";

/**
 * What the search made of the queries of other people before it knew any of them, that of 2026-11-28 of the first sets, that
 * of 2026-11-29 of `judge-2`: share of right pages first and among the first three, by language and group. Queries in the
 * other language than their page are not counted.
 */
const FIRST_CONTACT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "work, en": {
    all: "0.73/0.86", keyword: "0.97/1.00", question: "0.73/0.90", misspelt: "0.83/0.90", slang: "0.47/0.47",
    medicine: "0.80/0.90", insurance: "0.77/0.97", long: "0.57/0.90", none: "0.00",
  },
  "work, es": {
    all: "0.45/0.59", keyword: "0.50/0.63", question: "0.30/0.50", misspelt: "0.75/0.88", slang: "0.67/0.78",
    medicine: "0.38/0.50", insurance: "0.29/0.29", long: "0.43/0.57", none: "0.00",
  },
  "judge, en": {
    all: "0.73/0.88", keyword: "0.73/0.90", question: "0.77/0.87", misspelt: "0.80/1.00", slang: "0.60/0.77",
    medicine: "0.90/0.93", insurance: "0.83/0.90", long: "0.47/0.80", none: "0.07",
  },
  "judge, es": {
    all: "0.37/0.52", keyword: "0.38/0.50", question: "0.45/0.55", misspelt: "0.25/0.50", slang: "0.44/0.56",
    medicine: "0.38/0.50", insurance: "0.29/0.29", long: "0.29/0.71", none: "0.00",
  },
  "judge-2, en": {
    all: "0.86/0.95", keyword: "1.00/1.00", question: "0.71/0.94", misspelt: "0.94/0.94", slang: "0.76/0.94",
    medicine: "0.94/1.00", insurance: "0.94/1.00", long: "0.71/0.82", none: "0.10",
  },
  "judge-2, es": {
    all: "0.68/0.87", keyword: "1.00/1.00", question: "0.75/0.83", misspelt: "0.67/1.00", slang: "0.50/0.92",
    medicine: "0.67/0.92", insurance: "0.83/0.92", long: "0.33/0.50", none: "0.50",
  },
}; // prettier-ignore

/** How a search did over a set, by group. */
export interface SetScore {
  /** `work, en` */
  name: string;
  group: string;
  count: number;
  /** `undefined` for queries without an answer. */
  score: Score | undefined;
  /** Share of queries without an answer for which nothing was found. */
  silent: number | undefined;
}

/** Scores by language and group, the whole of a language first. @param answers in the order of the queries */
export function scoreGroups(
  set: string,
  queries: readonly Query[],
  answers: readonly (readonly string[])[],
): SetScore[] {
  const rows = queries
    .map((query, index) => ({ query, answer: answers[index] ?? [] }))
    .filter(({ query }) => !query.page);
  return [...Map.groupBy(rows, ({ query }) => query.lang ?? "en")].flatMap(([lang, ofLanguage]) => {
    const groups = Map.groupBy(ofLanguage, ({ query }) => query.group ?? "all");
    const answerable = ofLanguage.filter(({ query }) => query.expect.length > 0);
    if (!groups.has("all")) groups.set("all", answerable);
    return [...groups]
      .sort(([a], [b]) => Number(b === "all") - Number(a === "all"))
      .map(([group, members]): SetScore => {
        const [asked, found] = [members.map(({ query }) => query), members.map(({ answer }) => answer)];
        const isAnswerable = asked.some(({ expect }) => expect.length > 0);
        return {
          ...{ name: `${set}, ${lang}`, group, count: members.length },
          score: isAnswerable ? score(asked, found) : undefined,
          silent: isAnswerable ? undefined : found.filter((hrefs) => hrefs.length === 0).length / found.length,
        };
      });
  });
}

/** A row for each group: first contact, now, and the other searches. */
export function groupTable(ours: readonly SetScore[], ...peers: readonly (readonly SetScore[])[]): string {
  const short = ({ score, silent }: SetScore) =>
    score ? `${score.first.toFixed(2)}/${score.firstThree.toFixed(2)}` : (silent ?? 0).toFixed(2);
  const rows = ours.map((row, index) => {
    const first = FIRST_CONTACT[row.name]?.[row.group] ?? "";
    const others = peers.map((peer) => (peer[index] ? short(peer[index]) : ""));
    const cells = [
      `${row.name}: ${row.group} (${row.count})`,
      first,
      short(row),
      row.score?.reciprocalRank.toFixed(3) ?? "",
      ...others,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| queries | first contact | now | MRR@10 | MiniSearch | plain Pagefind |",
    "| --- | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

/** Queries whose right page is not the first, of the sets that may be read. */
export function missesOf(set: string, queries: readonly Query[], answers: readonly (readonly string[])[]): string[] {
  return queries.flatMap(({ query, expect }, index) => {
    const rank = rankOf(expect, answers[index] ?? []);
    if (rank === 1 || expect.length === 0) return [];
    return `- "${query}" (${set}): ${expect[0] ?? ""} is ${rank === Infinity ? "not found" : `no. ${rank}`}`;
  });
}
