import { asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { notices } from "@/db/schema/mail";
import type { RecordAccess } from "@/lib/record/access";
import { saveAnswer } from "@/lib/worksheet/mutations/answer";
import { keepVersion } from "@/lib/worksheet/mutations/version";
import { AnswerForm } from "@/lib/worksheet/schema";
import { AT } from "./factories";

type Leader = RecordAccess<"edit">;

/** The role contract: the leader and a manager sign it. */
export const CONTRACT = "WS.N12";
/** The map of which others judge six rows. */
export const MAP = "WS.P1.1";

type Saying = { text?: string; version?: number; at?: Date };

/** Writes a sentence into the role contract and keeps it; answers the number it was kept under. */
export async function keepContract(
  leader: Leader,
  { text = "Budget of the platform", version = 0, at = AT }: Saying = {},
) {
  const cells = { worksheetId: CONTRACT, promptId: "WS.N12.5", version, "cells.0.0": text };
  await saveAnswer(leader, { ...AnswerForm.parse(cells), at });
  return (await keepVersion(leader, { worksheetId: CONTRACT, label: "", at })).number;
}

/** The same for the map: the first of the six rows is filled in. */
export async function keepMap(leader: Leader, { text = "Moved two teams", version = 0, at = AT }: Saying = {}) {
  const cells = { worksheetId: MAP, promptId: "WS.P1.1.1", version, "cells.0.1": text };
  await saveAnswer(leader, { ...AnswerForm.parse(cells), at });
  return (await keepVersion(leader, { worksheetId: MAP, label: "", at })).number;
}

/** What somebody was told, the oldest first. */
export async function noticesOf({ ownerId }: { ownerId: string }) {
  return db
    .select({ title: notices.title, body: notices.body, href: notices.href })
    .from(notices)
    .where(eq(notices.userId, ownerId))
    .orderBy(asc(notices.id));
}
