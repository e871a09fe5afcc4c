import type { Route } from "next";
import { Choices } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import { longDay } from "@/lib/date";
import type { Which } from "@/lib/worksheet/rules/row";
import { citeAction } from "../../actions";
import { WhichRow } from "./which-row";

type Item = { id: string; sentence: string; happenedOn: string };
type Props = { worksheetId: string; which: Which; search: string; items: Item[] };

/** Finds evidence of the person's own and cites it. */
export function Picker({ worksheetId, which, search, items }: Props) {
  const { promptId, lineId, rowId } = which;
  const kept = { prompt: promptId, ...(lineId && { line: lineId }), ...(rowId && { row: rowId }) };
  return (
    <>
      <QueryForm
        to={`/worksheets/${worksheetId}/cite` as Route}
        className="mb-4 flex flex-wrap items-end gap-3"
        label="Find evidence to cite"
      >
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          name="q"
          label="Find evidence to cite"
          type="search"
          maxLength={200}
          defaultValue={search}
          className="grow"
        />
        <SubmitButton look="quiet">Find</SubmitButton>
      </QueryForm>
      {items.length ? (
        <ActionForm action={citeAction} label="Cite evidence">
          <WhichRow worksheetId={worksheetId} which={which} />
          <Choices
            name="evidenceIds[]"
            legend={search ? `With “${search}”` : "The latest that is not cited here"}
            choices={items.map(({ id, sentence, happenedOn }) => ({
              value: id,
              label: sentence,
              hint: longDay(happenedOn),
            }))}
          />
          <SubmitButton className="mt-4">Cite it</SubmitButton>
        </ActionForm>
      ) : (
        <p className="text-soft">
          {search
            ? `Nothing else has all the words of “${search}”.`
            : "There is no other evidence yet. Log what happened first, then cite it."}
        </p>
      )}
    </>
  );
}
