import { TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, OnConflict, SubmitButton } from "@/app/_ui/form";
import { MOST_NOTES } from "@/lib/review/schema/meeting";
import { Markdown } from "../../_components/markdown";
import { keepNotesAction } from "../actions";

type Props = { meeting: { id: string; grantId: string; notes: string; notesVersion: number } };

/** What both of them wrote down, as it reads, and the form in which either changes it. */
export function Notes({ meeting: { id, grantId, notes, notesVersion } }: Props) {
  return (
    <>
      {notes ? <Markdown text={notes} /> : null}
      <ActionForm action={keepNotesAction} label="Shared notes" className="mt-3 max-w-prose print:hidden">
        <input type="hidden" name="grantId" value={grantId} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={notesVersion} />
        <Fold title={notes ? "Change the notes" : "Write notes"} fields={["notes"]} open={!notes}>
          <OnConflict>
            <div className="border-line border-l-2 pl-3">
              <p className="text-sm text-soft">What stands now:</p>
              <p className="whitespace-pre-wrap">{notes || "Nothing."}</p>
            </div>
          </OnConflict>
          <TextArea
            name="notes"
            label="Shared notes"
            rows={8}
            maxLength={MOST_NOTES}
            defaultValue={notes}
            hint="Both of you read and change these. Markdown works: lists, emphasis, links."
          />
          <SubmitButton className="justify-self-start">Save the notes</SubmitButton>
        </Fold>
      </ActionForm>
    </>
  );
}
