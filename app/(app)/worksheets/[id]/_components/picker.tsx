import type { Route } from "next";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import type { Which } from "@/lib/worksheet/rules/row";
import { FindEvidence, FoundEvidence } from "../../../_components/find-evidence";
import { citeAction } from "../../actions";
import { WhichRow } from "./which-row";

type Props = { worksheetId: string; which: Which; search: string; items: CitedItem[] };

/** Finds evidence of the person's own and cites it. */
export function Picker({ worksheetId, which, search, items }: Props) {
  const { promptId, lineId, rowId } = which;
  const kept = { prompt: promptId, ...(lineId && { line: lineId }), ...(rowId && { row: rowId }) };
  return (
    <>
      <FindEvidence to={`/worksheets/${worksheetId}/cite` as Route} label="Find evidence to cite" search={search}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </FindEvidence>
      <ActionForm action={citeAction} label="Cite evidence">
        <WhichRow worksheetId={worksheetId} which={which} />
        <FoundEvidence items={items} search={search} latest="The latest that is not cited here" verb="cite" />
        {items.length ? <SubmitButton className="mt-4">Cite it</SubmitButton> : null}
      </ActionForm>
    </>
  );
}
