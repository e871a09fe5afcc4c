import { z } from "zod";
import { line, prose } from "@/lib/text";

/**
 * Why somebody needs whoever reads their record, the most pressing kind first; ours, as are the figures below. An answer
 * that is owed stands before what is late, a date before a silence, and what is merely new comes last.
 */
export const REASON_KINDS = ["waiting", "overdue", "boundary", "quiet", "rescues", "pieces"] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** A boundary calls this many days ahead, as the first reminder of it does, and so many after it while nothing is decided. */
export const BOUNDARY_AHEAD = 21;
export const BOUNDARY_BEHIND = 7;
/** Whole weeks without a piece of evidence after which silence is worth a word. */
export const QUIET_WEEKS = 3;
/** Days between two nudges of one person, and the characters of one. */
export const NUDGE_DAYS = 7;
export const MAX_NUDGE = 500;
export const MAX_LABEL = 40;
/** Clients that are read at a time; far above what anybody can look after. */
export const MOST_CLIENTS = 1_000;

const RELOAD = "Reload the page, then send this again.";
const GrantId = z.string(RELOAD).regex(/^[\w-]{1,64}$/, RELOAD);

export const SendNudge = z.object({
  grantId: GrantId,
  /** Given with the form, so that one sent twice nudges once. */
  key: z.uuid(RELOAD),
  text: prose({ max: MAX_NUDGE, required: "Write a sentence or two." }),
});
export type SendNudge = z.infer<typeof SendNudge>;

/** The reader's own word for what a client belongs to; empty for none. */
export const LabelClient = z.object({ grantId: GrantId, label: line({ max: MAX_LABEL }) });
export type LabelClient = z.infer<typeof LabelClient>;

const one = z.string().trim().min(1).max(100).optional().catch(undefined);

/** What the address says of the list; what it cannot mean is left out. */
export const PracticeFilter = z.object({
  q: one,
  needs: z.literal("1").optional().catch(undefined),
  reason: z.enum(REASON_KINDS).optional().catch(undefined),
  group: one,
  role: z.enum(["coach", "manager"]).optional().catch(undefined),
});
export type PracticeFilter = z.infer<typeof PracticeFilter>;

/** The filter as the query of an address, "" when nothing is asked. */
export function filterQuery(filter: PracticeFilter): string {
  const asked = Object.entries(filter).filter((one): one is [string, string] => one[1] !== undefined);
  return asked.length ? `?${new URLSearchParams(asked)}` : "";
}

/** A month as `2026-11`. */
export const Month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/);
