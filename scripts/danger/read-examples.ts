import { readFileSync } from "node:fs";

/** What somebody may type, and whether they are in danger. */
export interface Example {
  /** Who wrote it: phrases of one author are like each other. */
  author: string;
  tier: "certain" | "possible" | "none";
  phrase: string;
}

/** The examples of `scripts/danger/examples.tsv`: author, tier and phrase in each line. */
export function readExamples(): Example[] {
  const text = readFileSync(new URL("examples.tsv", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [author = "", tier = "none", phrase = ""] = line.split("\t");
      return { author, tier: tier as Example["tier"], phrase };
    });
}
