import type { Day } from "@/lib/date";
import { vagueWordsIn } from "@/lib/framework/rules/wording";
import type { Framework, Prompt } from "@/lib/framework/schema";
import { fold, listed, numberWord } from "@/lib/text";
import { LACKS, type Lack } from "../content";
import type { Said } from "../schema";

/** A line of feedback, by what its columns mean; "" where nothing stands. */
export type Feedback = Record<Lack, string> & { lineId: string; giver: string };

type Line = { lineId: string; said: Said };

/** A line as feedback; null on any other list, and while nothing is written in it. */
export function feedbackIn(prompt: Prompt, { lineId, said }: Line): Feedback | null {
  const columns = prompt.kind === "rows" ? prompt.feedback : undefined;
  const cells = said[""] ?? {};
  if (!columns || !lineId || !Object.keys(cells).length) return null;
  const text = (name: keyof typeof columns) => cells[columns[name]] ?? "";
  return {
    ...{ lineId, said: text("said"), giver: text("giver"), situation: text("situation") },
    ...{ behaviour: text("behaviour"), good: text("good"), dueOn: text("dueOn"), notices: text("notices") },
  };
}

/** How far a piece of feedback has come. */
export type Standing = {
  /** Until nothing is lacking, and nothing vague stands in what would be followed. */
  isOpen: boolean;
  lacks: Lack[];
  vague: { in: Lack; words: string[] }[];
  /** The vague words in what was said; they keep nothing open. */
  heard: string[];
};

const FOLLOWED = ["behaviour", "good"] as const;

export function standingOf(framework: Framework, feedback: Feedback): Standing {
  const lacks = (Object.keys(LACKS) as Lack[]).filter((name) => feedback[name].trim() === "");
  const vague = FOLLOWED.map((name) => ({ in: name, words: vagueWordsIn(framework, feedback[name]) }));
  const some = vague.filter(({ words }) => words.length > 0);
  const heard = vagueWordsIn(framework, feedback.said);
  return { isOpen: lacks.length + some.length > 0, lacks, vague: some, heard };
}

/** Whether an answer is a line of feedback that is still open. */
export function isOpenFeedback(framework: Framework, prompt: Prompt, line: Line): boolean {
  const feedback = feedbackIn(prompt, line);
  return feedback !== null && standingOf(framework, feedback).isOpen;
}

/** A piece that is still open: what it lacks as it stands in a sentence, which vague words keep it so, and for how long. */
export type OpenFeedback = {
  lineId: string;
  said: string;
  giver: string;
  lacks: string[];
  vague: string[];
  days: number;
};

const quoted = (words: readonly string[]) => listed(words.map((word) => `“${word}”`));

/** What still keeps it open, a sentence for each thing; none once it is concrete. */
export function openTexts({ lacks, vague }: Standing): string[] {
  return [
    ...(lacks.length ? [`Still open: it lacks ${listed(lacks.map((name) => LACKS[name]))}.`] : []),
    ...vague.map(({ in: name, words }) => {
      const are = words.length === 1 ? "is" : "are";
      return `${quoted(words)} in ${LACKS[name]} ${are} too vague to act on. Write what would happen instead.`;
    }),
  ];
}

/** What was vague in the words as they came; "" where nothing was. */
export function heardText({ heard }: Standing): string {
  return heard.length ? `As it was said, ${quoted(heard)} can mean anything.` : "";
}

/** How many pieces each giver has left open, the most first; the same words in any case are the same giver, "" is nobody named. */
export function openByGiver(open: readonly Pick<Feedback, "giver">[]): { giver: string; count: number }[] {
  const groups = [...Map.groupBy(open, ({ giver }) => fold(giver).trim())];
  return groups
    .map(([, some]) => ({ giver: some[0]?.giver.trim() ?? "", count: some.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** "Still open: two by CTO, one by Head of product." */
export function openText(open: readonly Pick<Feedback, "giver">[]): string {
  if (!open.length) return "None of it is open any more.";
  const by = openByGiver(open).map(({ giver, count }) => `${numberWord(count)} by ${giver || "somebody not named"}`);
  return `Still open: ${listed(by)}.`;
}

const TITLE = 200;
/** Three of these fit a note. */
const PART = 160;

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "");
  return `${cut.trimEnd()}…`;
}

/** The milestone that concrete feedback becomes: what good looks like, or the behaviour where that alone fits. */
export function milestoneFrom({ situation, behaviour, good, dueOn, notices }: Feedback): {
  title: string;
  dueOn: Day;
  note: string;
} {
  const [title, seen] = [onOneLine(good), onOneLine(behaviour)];
  const note = [`Situation: ${situation}`, `To be seen: ${behaviour}`, `Who would notice: ${notices}`];
  return {
    title: title.length > TITLE && seen.length <= TITLE ? seen : shortened(title, TITLE),
    dueOn,
    note: note.map((part) => shortened(onOneLine(part), PART)).join("\n"),
  };
}

/** What a giver wrote, by the column it belongs to. */
export type Given = { situation: string; behaviour: string; good: string };
const GIVEN = ["situation", "behaviour", "good"] as const;

/** What of an answer can be taken over: only what would stand where nothing stands yet. */
export function fitting(feedback: Feedback, given: Given): Partial<Given> {
  return Object.fromEntries(
    GIVEN.filter((name) => given[name] !== "" && feedback[name].trim() === "").map((name) => [name, given[name]]),
  );
}
