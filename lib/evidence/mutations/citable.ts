import { and, eq, inArray, isNull } from "drizzle-orm";
import { evidenceFacts } from "@/db/schema/evidence";
import type { Writer } from "@/db/store";
import { invalid } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";

/** INVALID at `evidenceIds` when one of these is withdrawn, or not the owner's, which is the same answer. */
export async function demandCitable(tx: Writer, { ownerId }: RecordAccess<"edit">, ids: readonly string[]) {
  if (!ids.length) return;
  const wanted = [...new Set(ids)];
  const standing = await tx.$count(
    evidenceFacts,
    and(
      eq(evidenceFacts.ownerId, ownerId),
      inArray(evidenceFacts.evidenceId, wanted),
      isNull(evidenceFacts.endedAt),
      eq(evidenceFacts.withdrawn, false),
    ),
  );
  if (standing < wanted.length)
    throw invalid("evidenceIds", "Choose evidence from the list; one of these is gone or was withdrawn.");
}
