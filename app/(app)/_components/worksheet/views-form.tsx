import { Select, TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { FormState } from "@/lib/errors";
import type { Judged } from "@/lib/worksheet/queries/views";
import { MAX_VIEW } from "@/lib/worksheet/schema";

type Props = {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  judged: Judged;
  grantId: string;
  ownerName: string;
};

/** What the reader of a grant says of each row: that they see it so too, that they see it otherwise, or something to add. */
export function ViewsForm({ action, judged, grantId, ownerName }: Props) {
  const { worksheetId, prompt, hash, rows, views } = judged;
  return (
    <ActionForm action={action} className="mt-6 print:hidden" label="How you see it">
      <input type="hidden" name="worksheetId" value={worksheetId} />
      <input type="hidden" name="promptId" value={prompt.id} />
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="hash" value={hash} />
      <p className="max-w-prose text-soft">
        Confirm a row, correct it, or add to it, and leave the rest. {ownerName} reads it beside their own answer, and
        nobody else does. You can change it until the next version is kept.
      </p>
      <ul className="mt-4 border-line border-b">
        {rows.map(({ id, text }, at) => {
          const said = views.find(({ rowId }) => rowId === id);
          return (
            <li key={id}>
              <fieldset className="border-line border-t py-3 md:grid md:grid-cols-[13rem_minmax(0,1fr)] md:gap-x-8">
                <legend className="float-left w-full font-serif text-lg leading-snug">{text}</legend>
                <div className="clear-both grid gap-3 pt-2 sm:grid-cols-[14rem_minmax(0,1fr)] md:col-start-2">
                  <input type="hidden" name={`rows.${at}.rowId`} value={id} />
                  <input type="hidden" name={`rows.${at}.version`} value={said?.version ?? 0} />
                  <Select name={`rows.${at}.view`} label="You" defaultValue={said?.view ?? "open"}>
                    <option value="open">Say nothing of it yet</option>
                    <option value="agreed">See it so too</option>
                    <option value="disputed">See it otherwise</option>
                  </Select>
                  <TextArea
                    name={`rows.${at}.words`}
                    label="In your words (optional)"
                    rows={1}
                    maxLength={MAX_VIEW}
                    defaultValue={said?.words ?? ""}
                  />
                </div>
              </fieldset>
            </li>
          );
        })}
      </ul>
      <SubmitButton className="mt-4">Say this</SubmitButton>
    </ActionForm>
  );
}
