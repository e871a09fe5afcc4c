import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import { grants } from "@/db/schema/grant";
import type { Writer } from "@/db/store";
import { planReminders } from "@/lib/reminder/mutations/plan";

/** Plans the weekly word on who needs somebody, for as long as they read a record as coach or manager. */
export async function remindReader(tx: Writer, { readerId, at }: { readerId: string; at: Date }): Promise<void> {
  const reads = await tx.$count(
    grants,
    and(
      ...[eq(grants.readerId, readerId), ne(grants.role, "sponsor")],
      ...[isNotNull(grants.acceptedAt), isNull(grants.endedAt)],
    ),
  );
  const subjects = reads ? [{ rule: "practice" as const, subjectId: readerId, on: "" }] : [];
  await planReminders(tx, { userId: readerId, groupId: readerId, rules: ["practice"], at }, subjects);
}
