import { TextArea } from "@/app/_ui/field";
import { ActionForm, OnConflict, SubmitButton } from "@/app/_ui/form";
import { MOST_NOTES } from "@/lib/review/schema/meeting";
import { keepPrivateNoteAction } from "../actions";

type Props = {
  meeting: { id: string; grantId: string };
  note: { text: string; version: number } | null;
  otherName: string;
};

/** What whoever looks keeps for themselves; it is no part of the meeting. */
export function PrivateNoteForm({ meeting, note, otherName }: Props) {
  return (
    <ActionForm action={keepPrivateNoteAction} label="Your private note" className="grid gap-3 print:hidden">
      <input type="hidden" name="grantId" value={meeting.grantId} />
      <input type="hidden" name="id" value={meeting.id} />
      <input type="hidden" name="version" value={note?.version ?? 0} />
      <OnConflict>
        <p className="whitespace-pre-wrap border-line border-l-2 pl-3 text-sm">{note?.text ?? "It was erased."}</p>
      </OnConflict>
      <TextArea
        name="text"
        label="Your private note"
        hideLabel
        rows={5}
        maxLength={MOST_NOTES}
        defaultValue={note?.text}
        hint={`Yours alone: ${otherName} cannot read it, and it stays with you when what is shared here ends.`}
      />
      <SubmitButton look="quiet" className="justify-self-start">
        Save for myself
      </SubmitButton>
    </ActionForm>
  );
}
