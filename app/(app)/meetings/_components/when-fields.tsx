import { Field, Select } from "@/app/_ui/field";
import { OnceAsked } from "@/app/_ui/form";
import { dayOf, timeOf } from "@/lib/date";
import { whichOf } from "@/lib/review/rules/meeting";
import { MOST_MINUTES } from "@/lib/review/schema/meeting";

type Props = { zone: string; at?: Date; minutes?: number };

/** When a meeting begins, in the zone of whoever fills this in, and for how long. */
export function WhenFields({ zone, at, minutes = 45 }: Props) {
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="day" label="Day" type="date" required defaultValue={at && dayOf(at, zone)} />
        <Field name="time" label="Time" type="time" required defaultValue={at && timeOf(at, zone)} />
        <Field
          name="minutes"
          label="Minutes"
          type="number"
          inputMode="numeric"
          min={5}
          max={MOST_MINUTES}
          required
          defaultValue={minutes}
        />
      </div>
      <OnceAsked field="which">
        <Select name="which" label="Which of the two" defaultValue={at ? whichOf(at, zone) : ""}>
          <option value="">Choose one</option>
          <option value="earlier">The earlier, before the clocks are put back</option>
          <option value="later">The later, after the clocks were put back</option>
        </Select>
      </OnceAsked>
      <p className="text-sm text-soft">As clocks show it in {zone}, which is your time zone.</p>
    </>
  );
}
