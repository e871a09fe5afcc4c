import type { Route } from "next";
import { Select } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";

type Props = {
  to: Route;
  label: string;
  button: string;
  /** The newest first. */
  options: { id: string; name: string }[];
  chosen?: { from: string; to: string };
};

/** Chooses two of a kind; unless said otherwise the first and the latest. */
export function CompareTwo({ to, label, button, options, chosen }: Props) {
  const all = options.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <QueryForm to={to} label={label} className="grid content-start gap-3">
      <Select label="From" name="from" defaultValue={chosen?.from ?? options.at(-1)?.id}>
        {all}
      </Select>
      <Select label="To" name="to" defaultValue={chosen?.to ?? options[0]?.id}>
        {all}
      </Select>
      <div>
        <SubmitButton look="quiet">{button}</SubmitButton>
      </div>
    </QueryForm>
  );
}
