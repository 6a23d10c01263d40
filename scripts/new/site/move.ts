import type { Answers } from "./answers.ts";
import type { Local } from "./local-text.ts";

/** What is read of the old clinic's `site.yaml`. */
export interface OldSettings {
  name: string;
  place: { locality: string; region?: string; country: string };
  phone: string;
  language: string;
  night?: string;
  helplines: { id: string; name: string; who: string; phone?: string; phone2?: string }[];
}

/** What is known of both clinics. */
export interface Move {
  old: OldSettings;
  answers: Answers;
  /** The day of the new clinic, `2026-11-23`. */
  today: string;
  local: Local;
}
