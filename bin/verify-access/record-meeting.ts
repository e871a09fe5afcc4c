import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { meetingLines, meetings, privateNotes } from "@/db/schema/meeting";
import type { Planting } from "./people";

/** A planned meeting with a line of each kind, one that was held and one that was cancelled under the grant that is read, and a private note. */
export async function plantMeetings({ ownerId, at, word }: Planting, grantId: string): Promise<void> {
  const meeting = (more: Partial<typeof meetings.$inferInsert>) => ({
    ...{ id: uuidv7(), ownerId, grantId, kind: "coaching" as const, startsAt: at, zone: "Europe/Berlin", minutes: 45 },
    ...{ plannedBy: ownerId, createdAt: at, planKey: word("meetings.plan_key") },
    ...{ notes: `We talked about ${word("meetings.notes")}`, ...more },
  });
  const planned = meeting({});
  const held = meeting({ status: "held" });
  const cancelled = meeting({ status: "cancelled", cancelReason: `Ill ${word("meetings.cancel_reason")}` });
  const line = (kind: "agenda" | "decision") => ({
    ...{ ownerId, meetingId: planned.id, kind, byId: ownerId, at },
    ...{ text: `Look at ${word("meeting_lines.text")}`, lineKey: word("meeting_lines.line_key") },
  });
  await transact(async (tx) => {
    await tx.insert(meetings).values([planned, held, cancelled]);
    await tx.insert(meetingLines).values([line("agenda"), line("decision")]);
    await tx.insert(privateNotes).values({
      ...{ ownerId, grantId, meetingId: planned.id, withName: `Ada ${word("private_notes.with_name")}` },
      ...{ metAt: at, text: `For me: ${word("private_notes.text")}`, savedAt: at },
    });
  });
}
