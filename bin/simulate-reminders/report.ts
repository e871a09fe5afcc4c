import type { Shared } from "./four";
import type { Verdict } from "./judge";
import type { Wired } from "./wire";

const SHOWN = 20;
const WANTED_IN_TIME = 0.999;

/** Prints what was found on one engine and answers whether all of it is as it should be. */
export function sayVerdict(engine: string, verdict: Verdict, lived: { ticks: number; kills: number; seconds: string }) {
  const { expected, lost, duplicates, resends, wrongHour, counts, timely } = verdict;
  const share = 1 - timely.late.length / timely.of;
  for (const found of [lost, duplicates, wrongHour]) for (const one of found.slice(0, SHOWN)) console.log(`  ${one}`);
  if (share < WANTED_IN_TIME) for (const one of timely.late.slice(0, SHOWN)) console.log(`  ${one}`);
  console.log(`\n| ${engine} | |\n|---|---|`);
  for (const [what, count] of Object.entries(counts).toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(`| ${what} | ${count} |`);
  console.log(`| first try within 60 s of its hour, while nothing stood still | ${(100 * share).toFixed(3)} % |`);
  console.log(`| processes killed | ${lived.kills} |`);
  console.log(`| times that a job looked | ${lived.ticks} |\n`);
  console.log(
    `${engine}: expected ${expected}, lost ${lost.length}, duplicates ${duplicates.length}, ambiguous resends ${resends}, wrong hour ${wrongHour.length}`,
  );
  console.log(`${engine}: in ${lived.seconds} s`);
  return lost.length + duplicates.length + wrongHour.length === 0 && expected > 0 && share >= WANTED_IN_TIME;
}

export const wireLine = ({ mails, taken, lost, duplicates, resends, refused, misread }: Wired) =>
  `over TCP expected ${mails}, lost ${lost}, duplicates ${duplicates}, ambiguous resends ${resends}, given up with a notice ${refused}, conversations that ended with a message ${taken}, misread ${misread.length}${misread.length ? ` (${misread[0]})` : ""}`;

export const foursLine = ({ due, sent, lost, duplicates, resends, overwritten }: Shared) =>
  `four processes, due ${due}, sent ${sent}, lost ${lost}, duplicates ${duplicates}, ambiguous resends ${resends}, overwritten ${overwritten}`;
