import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { restoreAction, withdrawAction } from "../../actions";

/** Withdraw, or put back: either can be undone at once by the other. */
export function Withdrawal({ id, withdrawn }: { id: string; withdrawn: boolean }) {
  if (!withdrawn)
    return (
      <ActionForm action={withdrawAction}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton look="plain">Withdraw</SubmitButton>
      </ActionForm>
    );
  return (
    <ActionForm action={restoreAction} className="mb-6 flex flex-wrap items-center gap-4 border-accent border-l-2 pl-4">
      <input type="hidden" name="id" value={id} />
      <p role="status">Withdrawn: it counts for nothing and stands in no list unless you ask for it.</p>
      <SubmitButton look="quiet">Put it back</SubmitButton>
    </ActionForm>
  );
}
