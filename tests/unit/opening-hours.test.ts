import { expect, test } from "vitest";
import { hoursLines, openingHoursSpecification } from "../../src/content/opening-hours.ts";
import { openingHoursSchema, readDays, readTime } from "../../src/schemas/opening-hours.ts";

const WORDS = { byAppointment: "by appointment", allDay: "day and night" };
const HOURS = [
  { days: "Mon-Fri", opens: "08:00", closes: "5:30 pm" },
  { days: "Sat", byAppointment: true },
];
const said = (hours: typeof HOURS, language: string, country: string) =>
  hoursLines(hours, language, country, WORDS).map(({ days, times }) => `${days}: ${times}`.replaceAll("\u00a0", " "));

test.each([
  ["Mon-Fri", [0, 1, 2, 3, 4]],
  ["Monday to Friday", [0, 1, 2, 3, 4]],
  ["mondays, Wed. & Fri", [0, 2, 4]],
  ["Mon, Wed and Fri", [0, 2, 4]],
  ["Sat – Sun", [5, 6]],
  ["Sun-Tue", [6, 0, 1]],
  ["daily", [0, 1, 2, 3, 4, 5, 6]],
  ["Mon-Fri, Sun", [0, 1, 2, 3, 4, 6]],
  ["Lunes", undefined],
  ["Mon-", undefined],
  ["M", undefined],
  ["Mon-Fri-Sat", undefined],
])("the days %s are %j", (text, days) => {
  expect(readDays(text)).toEqual(days);
});

test.each([
  ["08:00", 480],
  ["8:00", 480],
  ["8 am", 480],
  ["8am", 480],
  ["5:30 p.m.", 1050],
  ["12 am", 0],
  ["12 pm", 720],
  ["noon", 720],
  ["24:00", 1440],
  ["17.30", 1050],
  ["8", undefined],
  ["25:00", undefined],
  ["13 pm", undefined],
  ["8:75", undefined],
])("the time %s is %s minutes after midnight", (text, minutes) => {
  expect(readTime(text)).toBe(minutes);
});

test.each([
  ["en-US", "US", ["Monday – Friday: 8:00 AM – 5:30 PM", "Saturday: by appointment"]],
  ["en-GB", "GB", ["Monday – Friday: 08:00–17:30", "Saturday: by appointment"]],
  // A Spanish page of an American clinic.
  ["es", "US", ["lunes – viernes: 8:00 a.m. – 5:30 p.m.", "sábado: by appointment"]],
  ["fr", "CA", ["lundi – vendredi: 8 h 00 – 17 h 30", "samedi: by appointment"]],
])("are said in %s as in %s", (language, country, lines) => {
  expect(said(HOURS, language, country)).toEqual(lines);
});

test("name days apart by commas, two in a row too, and add a note", () => {
  const hours = [{ days: "Mon, Tue, Thu-Sat", opens: "0:00", closes: "24:00", note: "ring the bell" }];
  expect(hoursLines(hours, "en-US", "US", WORDS, "short")).toEqual([
    { days: "Mon, Tue, Thu\u00a0–\u00a0Sat", times: "day and night, ring the bell" },
  ]);
});

test("are stated to machines with the days and times of schema.org, without days that have no times", () => {
  expect(openingHoursSpecification(HOURS)).toEqual([
    {
      "@type": "OpeningHoursSpecification",
      dayOfWeek: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map((day) => `https://schema.org/${day}`),
      opens: "08:00",
      closes: "17:30",
    },
  ]);
  expect(openingHoursSpecification([{ days: "Sun", opens: "00:00", closes: "24:00" }])[0]?.closes).toBe("23:59");
});

test("a line of text, as many sites write it, is answered with how to write it", () => {
  const { error } = openingHoursSchema.safeParse(["Mon-Fri 8-5"]);
  expect(error?.issues[0]?.message).toContain("days:, opens: and closes:");
});
