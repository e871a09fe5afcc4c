import type { Framework } from "@/lib/framework/schema";
import type { Report } from "../schema";
import type { OwnSaid, PlaceLeader, PlaceOneself, TheirSaid } from "../schema/together";
import { ownLevels, placedRows, theirLevels } from "./check-in";

type Matrix = NonNullable<Framework["matrix"]>;

/** Where the leader places themself. Throws as `ownLevels`. */
export function ownSaid(matrix: Matrix, { levels }: Pick<PlaceOneself, "levels">): OwnSaid {
  return { levels: ownLevels(matrix, { levels }) };
}

/** Where the reviewer places them, and what they have to say. Throws as `theirLevels`. */
export function theirSaid(matrix: Matrix, { levels, statement }: Pick<PlaceLeader, "levels" | "statement">): TheirSaid {
  return { levels: theirLevels(matrix, { levels }), statement };
}

export type Together = NonNullable<Report["together"]>;

type Held = {
  grantId: string;
  name: string;
  own: OwnSaid | null;
  theirs: TheirSaid | null;
  reply: string;
  matrix: Matrix;
};

/** What is kept with the decision: both sides once both are there; of a side by itself only that it was sent. */
export function togetherOf({ grantId, name, own, theirs, reply, matrix }: Held): Together {
  const sent = { leader: own !== null, reviewer: theirs !== null };
  if (!own || !theirs) return { grantId, name, sent, columns: ["", "", ""], rows: [], statement: "", reply: "" };
  const { columns, rows } = placedRows(matrix, { leader: own.levels, reviewer: theirs.levels });
  return { grantId, name, sent, columns, rows, statement: theirs.statement, reply };
}

type Told = { isDecided: boolean /** Null for the leader, who is spoken to. */; leader: string | null };

/** How far it has come, for a line above it. */
export function togetherText({ name, sent }: Pick<Together, "name" | "sent">, { isDecided, leader }: Told): string {
  if (sent.leader && sent.reviewer)
    return `Held together by ${leader ?? "you"} and ${name}: each side was written without the other’s.`;
  if (isDecided && sent.reviewer)
    return `${name} had answered; ${leader ? `${leader} had not placed themself` : "you had not placed yourself"}, so neither side was opened.`;
  if (isDecided) return `${name} was asked to hold it together and had not answered when it was decided.`;
  if (sent.reviewer) return `${name} has sent their side. You both see both once you have placed yourself.`;
  if (sent.leader) return `Your side is sent. You both see both once ${name} has sent theirs.`;
  return `${name} is asked to hold this review with you. Neither of you sees the other’s side before both are sent.`;
}
