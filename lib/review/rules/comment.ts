import type { Day } from "@/lib/date";
import type { Confidentiality } from "@/lib/evidence/schema";
import { reaches } from "@/lib/grant/rules/resources";
import type { Resource } from "@/lib/grant/schema";
import { capital, numberWord } from "@/lib/text";
import type { CommentSubject, Side, SubjectKind } from "../schema/comment";

/** As far as a grant decides whether its two people can talk about something. */
export type Opened = {
  resources: ReadonlySet<Resource>;
  worksheetIds: ReadonlySet<string>;
  fromOn: Day;
  mayComment: boolean;
};

/** A prompt of a worksheet, or a line as it reads now and as it read in the version with it that was kept last. */
export type Part = { id: string; label: string; line: null | { kept: null | { label: string; on: Day } } };

/** What is commented on, as far as it decides who reaches it. */
export type Place =
  | { kind: "evidence"; confidentiality: Confidentiality; happenedOn: Day; withdrawn: boolean; version: number }
  | { kind: "milestone"; closedOn: Day | null }
  | { kind: "cell" }
  | { kind: "worksheet"; parts: Part[] }
  | { kind: "review"; decidedOn: Day };

export const RESOURCE_OF: Record<Exclude<SubjectKind, "worksheet">, Resource> = {
  evidence: "evidence",
  milestone: "milestones",
  cell: "readiness",
  review: "reviews",
};

/** Whether a grant lets its reader comment on things of this kind, and opens them: a worksheet by its name. */
export function opens({ resources, worksheetIds, mayComment }: Opened, { kind, id }: CommentSubject): boolean {
  return mayComment && (kind === "worksheet" ? worksheetIds.has(id) : resources.has(RESOURCE_OF[kind]));
}

/** Whether this very thing is within a grant that opens its kind: nothing from before it, and nothing closed to its reader. */
export function isWithin(opened: Opened, place: Place): boolean {
  switch (place.kind) {
    case "evidence":
      return reaches(opened, place);
    case "milestone":
      return place.closedOn === null || place.closedOn >= opened.fromOn;
    case "review":
      return place.decidedOn >= opened.fromOn;
    case "worksheet":
      return place.parts.length > 0;
    case "cell":
      return true;
  }
}

const WHOLE = [{ id: "", label: "" }];

/** The parts of a worksheet that a grant's reader sees, as they see them; of anything else the one part, "". */
export function partsWithin({ fromOn }: Pick<Opened, "fromOn">, place: Place) {
  if (place.kind !== "worksheet") return WHOLE;
  return place.parts.flatMap(({ id, label, line }) => {
    if (!line) return [{ id, label }];
    return line.kept && line.kept.on >= fromOn ? [{ id, label: line.kept.label }] : [];
  });
}

/** The same as the leader sees them. */
export const partsOf = (place: Place) =>
  place.kind === "worksheet" ? place.parts.map(({ id, label }) => ({ id, label })) : WHOLE;

/** Whether what is commented on was taken out of the record, and so takes no comment for now. */
export const isWithdrawn = (place: Place) => place.kind === "evidence" && place.withdrawn;

/** "a piece of evidence": how a notice calls what a comment is about, without a word of it. */
export const SUBJECT_WORDS: Record<SubjectKind, string> = {
  evidence: "a piece of evidence",
  milestone: "a milestone",
  cell: "a state of the matrix",
  worksheet: "a worksheet",
  review: "a boundary review",
};

type Where = CommentSubject & { grantId: string; side: Side };

/** The address of the conversation on something, for the leader and for the reader of a grant. */
export function conversationPath({ kind, id, grantId, side }: Where): string {
  const own: Record<SubjectKind, string> = {
    evidence: `/evidence/${id}`,
    milestone: `/roadmap/milestones/${id}`,
    cell: `/matrix/${id}`,
    worksheet: `/worksheets/${id}`,
    review: `/reviews/${id}`,
  };
  const read = kind === "milestone" ? `/milestones/${id}` : own[kind];
  return `${side === "leader" ? own[kind] : `/reading/${grantId}${read}`}#conversation`;
}

/** What stands for comments that went with their author's account; null where none did. */
export function lostText(lost: number): string | null {
  if (lost <= 0) return null;
  if (lost === 1) return "One comment was deleted with its author’s account.";
  return `${capital(numberWord(lost))} comments were deleted with their author’s account.`;
}
