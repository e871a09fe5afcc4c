import { transact } from "@/db";
import { recordChanges } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { demandStillShown } from "@/lib/roadmap/mutations/evidence-link";
import { changeFacts } from "./facts";

type Edit = RecordAccess<"edit">;
type Items = { ids: readonly string[]; at: Date };

/** Takes items out of what is read, from `at` on; they stay in the record. Throws NOT_FOUND unless all are the owner's. */
export async function withdrawEvidence(access: Edit, items: Items): Promise<void> {
  await setWithdrawn(access, { ...items, withdrawn: true });
}

/** Puts withdrawn items back, from `at` on. */
export async function restoreEvidence(access: Edit, items: Items): Promise<void> {
  await setWithdrawn(access, { ...items, withdrawn: false });
}

async function setWithdrawn(access: Edit, { ids, withdrawn, at }: Items & { withdrawn: boolean }): Promise<void> {
  const { ownerId, actorId } = access;
  await transact(async (tx) => {
    const changed = await changeFacts(tx, access, { ids, patch: { withdrawn }, at });
    if (withdrawn) await demandStillShown(tx, access, ids);
    await recordChanges(
      tx,
      changed.map(({ evidenceId }) => ({
        ownerId,
        actorId,
        subject: "evidence",
        subjectId: evidenceId,
        action: withdrawn ? "withdrawn" : "restored",
        before: { withdrawn: !withdrawn },
        after: { withdrawn },
        at,
      })),
    );
  });
}
