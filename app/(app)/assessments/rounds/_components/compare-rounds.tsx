import { Select } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import type { ClosedRound } from "@/lib/ask/queries/round";
import { roundName } from "@/lib/ask/rules/round";
import { dayOf, longDay } from "@/lib/date";

type Props = { rounds: ClosedRound[]; zone: string; from?: string; to?: string };

/** Chooses two closed rounds; unless said otherwise the first and the latest. */
export function CompareRounds({ rounds, zone, from = rounds.at(-1)?.id, to = rounds[0]?.id }: Props) {
  const options = rounds.map(({ id, month, openedAt }) => (
    <option key={id} value={id}>
      {roundName(month)}, {longDay(dayOf(openedAt, zone))}
    </option>
  ));
  return (
    <QueryForm to="/assessments/rounds/compare" label="Compare two rounds" className="grid content-start gap-3">
      <Select label="From" name="from" defaultValue={from}>
        {options}
      </Select>
      <Select label="To" name="to" defaultValue={to}>
        {options}
      </Select>
      <div>
        <SubmitButton look="quiet">Show them side by side</SubmitButton>
      </div>
    </QueryForm>
  );
}
