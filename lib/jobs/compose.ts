import { findUnanswered } from "@/lib/ask/queries/repeat";
import { addDays, dayOf } from "@/lib/date";
import { AppError } from "@/lib/errors";
import { hasItemSince } from "@/lib/evidence/queries/week";
import type { Mail } from "@/lib/mail/outbox";
import { openRecord, type RecordAccess } from "@/lib/record/access";
import type { Due } from "@/lib/reminder/queries/due";
import { weekdayOf } from "@/lib/reminder/rules/steps";
import { EVIDENCE_LINE, fitted, type Line, practiceLine } from "@/lib/reminder/rules/words";
import type { Outcome, Rule } from "@/lib/reminder/schema";
import { listPractice } from "@/lib/review/queries/practice";
import { composeAssessment, composeBoundary, composeMilestone, composeStillHolds } from "./compose-own";
import { composeAction, composeCheckIn, composeMeeting } from "./compose-seated";

/** What there is to say, to the person or by a message of its own to somebody else; or why nothing is. */
export type Composed = Line | { line: Line; mail: Mail } | Exclude<Outcome, "told">;

/** Who is reminded, and when: `access` is the proof for their own record, taken anew each time. */
export type Reminded = { userId: string; access: RecordAccess<"edit">; at: Date; today: string };

type Compose = (due: Due, reminded: Reminded) => Promise<Composed>;

const COMPOSERS: Record<Rule, Compose> = {
  boundary: composeBoundary,
  milestone: composeMilestone,
  assessment: composeAssessment,
  "still-holds": composeStillHolds,
  meeting: composeMeeting,
  action: composeAction,
  "check-in": composeCheckIn,
  evidence: composeEvidence,
  practice: composePractice,
  ask: composeAsk,
};

/**
 * The proof for somebody's own record, as they themselves would have it in a request. Throws NOT_FOUND for one who is gone
 * or shut out.
 */
export async function remindedPerson(userId: string, at: Date): Promise<Reminded> {
  const access = await openRecord({ id: userId }, userId, "edit");
  return { userId, access, at, today: dayOf(at, access.zone) };
}

/** Reads what a reminder is about as it stands now; what its reader may no longer see is as if it were gone. */
export async function compose(due: Due, reminded: Reminded): Promise<Composed> {
  try {
    const said = await COMPOSERS[due.rule](due, reminded);
    return typeof said === "string" ? said : "mail" in said ? { ...said, line: fitted(said.line) } : fitted(said);
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return "over";
    throw error;
  }
}

/** Skipped where the week, from Monday on, already has an item. */
async function composeEvidence(_: Due, { access, today }: Reminded): Promise<Composed> {
  const monday = addDays(today, 1 - weekdayOf(today));
  return (await hasItemSince(access, monday)) ? "logged" : EVIDENCE_LINE;
}

/** Asks whoever was asked by mail once more, through a link of their own. */
async function composeAsk({ subjectId, step }: Due, { userId, access, at }: Reminded): Promise<Composed> {
  const ask = await findUnanswered(access, { id: subjectId, at });
  if (!ask) return "over";
  const { address, kind, witness, name, href } = ask;
  return {
    line: { title: `Asked ${witness} once more`, body: "They have not answered yet.", href },
    mail: {
      ...{ userId, to: address, template: kind, key: `ask ${subjectId} again ${step}`, at },
      props: { name, ask: subjectId, witness, href, again: "1" },
    },
  };
}

const NEEDS = new Set(["waiting", "overdue", "boundary"]);

/** Of everybody that the reader looks after, those who wait for them or are at a boundary. */
async function composePractice(_: Due, { userId, at }: Reminded): Promise<Composed> {
  const { clients } = await listPractice({ id: userId }, { at });
  const needing = clients.flatMap(({ name, reasons }) => {
    const told = reasons.filter(({ kind }) => NEEDS.has(kind)).map(({ text }) => text);
    return told.length ? [{ name, reasons: told }] : [];
  });
  return needing.length ? practiceLine(needing) : "over";
}
