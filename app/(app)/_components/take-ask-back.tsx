import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { revokeAskAction } from "../evidence/[id]/ask/actions";

/** Ends an ask that nobody has answered yet. */
export function TakeAskBack({ id, witness }: { id: string; witness: string }) {
  return (
    <ActionForm action={revokeAskAction} className="flex-none print:hidden">
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="plain">
        Take this ask back<span className="sr-only"> from {witness}</span>
      </SubmitButton>
    </ActionForm>
  );
}
