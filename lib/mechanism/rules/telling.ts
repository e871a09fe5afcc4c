import { longDay } from "@/lib/date";
import { capital, numberWord } from "@/lib/text";
import { CADENCE_NAMES, FIGURES } from "../content";
import type { Cause, Debt } from "./debt";
import type { howShare } from "./hows";
import type { RunRow } from "./rows";
import type { SeenMechanism } from "./view";

const times = (n: number) => (n === 1 ? "once" : n === 2 ? "twice" : `${numberWord(n)} times`);
const counted = (n: number, one: string, many = `${one}s`) => `${numberWord(n)} ${n === 1 ? one : many}`;

/** "you" or the role of whoever looks after it. */
export const ownerText = ({ facts }: SeenMechanism) => facts.ownerRole || "you";

/** "every two weeks, looked after by the head of support" */
export const keptText = (one: SeenMechanism) =>
  `${CADENCE_NAMES[one.facts.cadence]}, looked after by ${ownerText(one)}`;

/** "ran nine times, six of them without you" */
export function runsText({ runs, alone }: SeenMechanism): string {
  if (!runs.length) return "has not run yet";
  if (runs.length === 1) return `ran once, ${alone ? "without" : "with"} you`;
  const without = alone === runs.length ? "all of them" : alone ? `${numberWord(alone)} of them` : "none of them";
  return `ran ${times(runs.length)}, ${without} without you`;
}

export const lastRunText = ({ runs: [last] }: SeenMechanism) => (last ? longDay(last.ranOn) : "not yet");

/** "without you, two decisions: the order of the launches, as its owner says"; `witness` is who noted it, where that is known. */
export function runText({ loggedBy, ...run }: RunRow, witness = "its owner"): string {
  return `${notedText(run, "you")}${loggedBy === "owner" ? `, as ${witness} says` : ""}`;
}

type Noted = Pick<RunRow, "isWithLeader" | "decisions" | "decided">;

/** "without Jona, two decisions: the order of the launches" */
export function notedText({ isWithLeader, decisions, decided }: Noted, leader: string): string {
  const made = decisions ? `, ${counted(decisions, "decision")}${decided ? `: ${decided}` : ""}` : "";
  return `${isWithLeader ? "with" : "without"} ${leader}${made}`;
}

/** The words of a cause, or what stands in their place. */
export const causeText = ({ words }: Pick<Cause, "words">) => words || "A cause that is not written down";

/** How far a linked mechanism is from closing a debt. */
export function carriesText({ alone, row: { name } }: SeenMechanism): string {
  const missing = FIGURES.runsAlone - alone;
  if (missing <= 0) return `“${name}” ran ${times(alone)} without you.`;
  return `“${name}” ${alone ? `ran ${times(alone)} without you` : "has not run without you yet"}; ${counted(missing, "more such run")} and it is paid.`;
}

/** "Two rescues; owed for 71 days, since it came back on 11 September 2026." */
export function debtText({ rescues, sinceOn, days }: Debt): string {
  const owed = `owed for ${counted(days, "day")}, since it came back on ${longDay(sinceOn)}`;
  return `${capital(counted(rescues.length, "rescue"))}; ${days ? owed : "owed since today, when it came back"}.`;
}

/** The one sentence of Home and of the head of the page; null when nothing is owed. */
export function owedText(open: readonly Debt[]): string | null {
  const [oldest, ...others] = open;
  if (!oldest) return null;
  const yet = "nothing that runs without you carries";
  if (others.length)
    return `${capital(numberWord(open.length))} causes came back, and ${yet} them; the oldest ${sinceText(oldest)}.`;
  return `“${causeText(oldest)}” made ${counted(oldest.rescues.length, "rescue")} necessary, and ${yet} it; ${sinceText(oldest)}.`;
}

const sinceText = ({ days }: Debt) => (days ? `for ${counted(days, "day")} now` : "since today");

/** Where the inventory stands, in one sentence. */
export function headlineText(open: readonly Debt[], running: readonly SeenMechanism[]): string {
  const owed = owedText(open);
  if (owed) return owed;
  if (!running.length) return "Nothing is written down yet of what runs here.";
  const alone = running.filter((one) => one.alone >= FIGURES.runsAlone).length;
  const [only, ...others] = running;
  if (only && !others.length)
    return `One mechanism, and it ${alone ? "ran twice or more without you" : "has not run twice without you yet"}; no rescue is owed anything.`;
  const some = alone === running.length ? "all" : alone ? numberWord(alone) : "none";
  return `${capital(numberWord(running.length))} mechanisms, of which ${some} ran twice or more without you; no rescue is owed anything.`;
}

/** "Four of five are answered; one of them rests on you alone." */
export function shareText({ all, answered, own }: ReturnType<typeof howShare>): string {
  if (!answered) return "Nobody answers any of them yet.";
  if (answered === 1)
    return `One of ${numberWord(all)} is answered; it ${own ? "rests" : "does not rest"} on you alone.`;
  const rest =
    own === 0
      ? "none of them rests"
      : own === 1
        ? "one of them rests"
        : `${own === answered ? "all" : numberWord(own)} of them rest`;
  return `${capital(numberWord(answered))} of ${numberWord(all)} are answered; ${rest} on you alone.`;
}

/** "Looked after by you", "1 of 2 looked after by you" */
export function ownShareText({ answers, own }: { answers: readonly unknown[]; own: number }): string {
  if (own === 0) return "Looked after by others";
  return own === answers.length ? "Looked after by you" : `${own} of ${answers.length} looked after by you`;
}
