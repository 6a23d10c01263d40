import { expect, test } from "vitest";
import { concernOf } from "../../../src/fit/factors.ts";

test("a factor shows the heaviest of its answers", () => {
  const little = { question: "support", answer: "little" } as const;
  const unsafe = { question: "home", answer: "unsafe" } as const;
  expect(concernOf("support", [little])).toBe("some");
  expect(concernOf("support", [little, unsafe])).toBe("much");
  expect(concernOf("support", [{ question: "home", answer: "steady" }])).toBe("clear");
});

test("a factor whose answers have no severity shows their order", () => {
  expect(concernOf("readiness", [{ question: "readiness", answer: "medium" }])).toBe("some");
  expect(concernOf("readiness", [{ question: "readiness", answer: "low" }])).toBe("much");
});

test("a factor is unanswered while only other questions have answers", () => {
  expect(concernOf("needs", [{ question: "danger", answer: "yes" }])).toBe("unanswered");
});
