import { Select } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import type { Finished } from "@/lib/assessment/queries";
import { occasionText } from "@/lib/assessment/rules/occasion";
import { longDay } from "@/lib/date";

type Props = { finished: Finished[]; from?: string; to?: string };

/** Chooses two finished assessments; unless said otherwise the first and the latest. */
export function CompareForm({ finished, from = finished.at(-1)?.id, to = finished[0]?.id }: Props) {
  const options = finished.map(({ id, month, snapshot }) => (
    <option key={id} value={id}>
      {occasionText(month)}, {longDay(snapshot.on)}
    </option>
  ));
  return (
    <QueryForm to="/assessments/compare" label="Compare two" className="grid content-start gap-3">
      <Select label="From" name="from" defaultValue={from}>
        {options}
      </Select>
      <Select label="To" name="to" defaultValue={to}>
        {options}
      </Select>
      <div>
        <SubmitButton look="quiet">Show the difference</SubmitButton>
      </div>
    </QueryForm>
  );
}
