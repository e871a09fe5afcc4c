import Link from "next/link";
import { Field } from "@/app/_ui/field";
import { QueryForm, SubmitButton } from "@/app/_ui/form";
import { type Day, dayOf, longDay } from "@/lib/date";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { Unheld } from "../../_components/unheld";

type Props = {
  past: { on: Day | null; note: string | null };
  roadmap: Pick<Roadmap, "id" | "isHeld" | "contentVersion" | "createdAt" | "endedAt">;
  today: Day;
  zone: string;
};

/** Notes about what is being looked at, and the way to the plan of a past day. */
export function LookBack({ past, roadmap, today, zone }: Props) {
  const notes = [
    past.note,
    roadmap.endedAt && `Finished on ${longDay(dayOf(roadmap.endedAt, zone))}. It stays readable as it was.`,
  ].filter((note) => typeof note === "string");
  return (
    <div className="mb-8 grid gap-3">
      {past.on ? (
        <p role="status" className="border-accent border-l-2 py-1 pl-3">
          As it stood at the end of {longDay(past.on)}.{" "}
          <Link href={`/roadmap?id=${roadmap.id}`} className="underline decoration-line underline-offset-4">
            Back to now
          </Link>
        </p>
      ) : null}
      <Unheld roadmap={roadmap} />
      {notes.map((note) => (
        <p key={note} className="border-line border-l-2 py-1 pl-3 text-soft">
          {note}
        </p>
      ))}
      <details className="print:hidden" open={past.on !== null}>
        <summary className="min-h-6 cursor-pointer text-sm text-soft hover:text-ink">
          See the plan of a past day
        </summary>
        <QueryForm to="/roadmap" className="mt-2 flex flex-wrap items-end gap-3" label="Past day">
          <input type="hidden" name="id" value={roadmap.id} />
          <Field
            name="on"
            label="Day"
            type="date"
            min={dayOf(roadmap.createdAt, zone)}
            max={today}
            defaultValue={past.on ?? today}
          />
          <SubmitButton look="quiet">Show</SubmitButton>
        </QueryForm>
      </details>
    </div>
  );
}
