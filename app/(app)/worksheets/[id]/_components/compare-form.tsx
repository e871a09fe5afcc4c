import type { Route } from "next";
import { Select } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import { dayOf, longDay } from "@/lib/date";
import type { KeptVersion } from "@/lib/worksheet/queries/version";

type Props = { id: string; kept: KeptVersion[]; zone: string; from: string; to: string };

/** Chooses any two versions to compare; the last of them may be what stands now. */
export function CompareForm({ id, kept, zone, from, to }: Props) {
  const options = kept.map(({ number, keptAt, label }) => (
    <option key={number} value={number}>
      Version {number}, {longDay(dayOf(keptAt, zone))}
      {label ? `, ${label}` : ""}
    </option>
  ));
  return (
    <QueryForm
      to={`/worksheets/${id}/compare` as Route}
      className="flex flex-wrap items-end gap-3 print:hidden"
      label="Compare two versions"
    >
      <Select name="from" label="Compare" defaultValue={from} className="min-w-0 max-w-full">
        {options}
      </Select>
      <Select name="to" label="with" defaultValue={to} className="min-w-0 max-w-full">
        <option value="now">What stands now</option>
        {options}
      </Select>
      <SubmitButton look="quiet">Compare</SubmitButton>
    </QueryForm>
  );
}
