import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { dayOf, longDay } from "@/lib/date";
import type { Seat } from "@/lib/review/access";
import { discussRowsAction } from "../../../actions";

type Props = {
  seat: Seat;
  id: string;
  rows: { id: string; name: string }[];
  label: string;
  /** When the two talked about them. */
  since?: Date | null;
};

/** Says of rows that the two have talked about them; until then a placement below a claim contests it. */
export function Talked({ seat, id, rows, label, since }: Props) {
  if (since) return <p className="text-sm text-soft">You talked about it on {longDay(dayOf(since, seat.zone))}.</p>;
  const names = rows.map(({ name }) => name).join(", ");
  return (
    <ActionForm action={discussRowsAction} label={`${label}: ${names}`} className="print:hidden">
      <input type="hidden" name="grantId" value={seat.grantId} />
      <input type="hidden" name="id" value={id} />
      {rows.map((row) => (
        <input key={row.id} type="hidden" name="rowIds[]" value={row.id} />
      ))}
      <SubmitButton look="quiet">
        {label}
        <span className="sr-only">: {names}</span>
      </SubmitButton>
    </ActionForm>
  );
}
