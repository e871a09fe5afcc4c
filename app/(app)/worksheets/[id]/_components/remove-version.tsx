import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { removeVersionAction } from "../../actions";

/** Erases a version that was kept, which nobody has signed. */
export function RemoveVersion({ id, number }: { id: string; number: number }) {
  return (
    <details className="mt-12 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 text-soft">Remove this version for good</summary>
      <ActionForm action={removeVersionAction} className="max-w-prose">
        <input type="hidden" name="worksheetId" value={id} />
        <input type="hidden" name="number" value={number} />
        <p className="mb-3">
          What you answered then is erased, and can no longer be compared. What stands on the worksheet now stays. This
          cannot be undone.
        </p>
        <SubmitButton look="quiet">Remove version {number}</SubmitButton>
      </ActionForm>
    </details>
  );
}
