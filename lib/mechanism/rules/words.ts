import { dayOf, daysBetween, longDay } from "@/lib/date";
import { numberWord } from "@/lib/text";
import { FIGURES, KIND_TEXTS, WORDS } from "../content";
import type { MechanismView, SeenMechanism } from "./view";

/** A quiet word to the leader on one mechanism: what it has achieved, what was found, what to try. */
export type Word = { id: keyof typeof WORDS; strength: string; finding: string; next: string };

type When = Pick<MechanismView, "on"> & { zone: string };

/** What could be said about a mechanism that runs. */
export function wordsOn({ row, facts, runs }: SeenMechanism, { on, zone }: When): Word[] {
  if (facts.stopped) return [];
  const word = (id: Word["id"], finding: string): Word => ({ id, ...WORDS[id], finding });
  const { quietDays, runsUndecided } = FIGURES;
  const [last] = runs;
  const sinceOn = last?.ranOn ?? dayOf(row.createdAt, zone);
  if (daysBetween(sinceOn, on) >= quietDays)
    return [
      word(
        "quiet",
        last ? `It last ran on ${longDay(sinceOn)}.` : `It has not run since it was set up on ${longDay(sinceOn)}.`,
      ),
    ];
  const latest = runs.slice(0, runsUndecided);
  const isUndecided = latest.length === runsUndecided && latest.every(({ decisions }) => decisions === 0);
  const decides = KIND_TEXTS.some(({ id, decides: its }) => id === facts.kind && its);
  return isUndecided && decides
    ? [word("undecided", `Its last ${numberWord(runsUndecided)} runs name no decision.`)]
    : [];
}
