import Link from "next/link";
import type { ReactNode } from "react";
import { Checkbox, Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import type { Asked } from "@/lib/roadmap/rules/asking";
import { TryForm } from "./try-form";

type Away = { id: string; fromOn: Day; toOn: Day; pausesPlan: boolean; note: string };
type Props = { roadmap: Roadmap; asked: Asked | null; preview: ReactNode; isDated: boolean; aways: readonly Away[] };

/** Adds time away, with or without pausing the plan, and takes it out again. */
export function AwaySection({ roadmap, asked, preview, isDated, aways }: Props) {
  const mine = asked?.kind === "away" || asked?.kind === "away-back";
  const values = asked?.kind === "away" ? asked.values : {};
  const button = isDated ? undefined : "Add it";
  return (
    <Section title="Time away">
      <TryForm {...{ asked, button }} kind="away" roadmapId={roadmap.id} label="Time away">
        <Field name="fromOn" label="First day away" type="date" required defaultValue={String(values.fromOn ?? "")} />
        <Field name="toOn" label="Last day away" type="date" required defaultValue={String(values.toOn ?? "")} />
        {isDated ? (
          <Checkbox
            name="pausesPlan"
            label="Pause the plan"
            hint="Everything after it moves by its days. Without this, only reminders stay silent."
            defaultChecked={values.pausesPlan === "on"}
            className="basis-full"
          />
        ) : null}
      </TryForm>
      {mine ? preview : null}
      {aways.length ? (
        <ul className="mt-6 max-w-prose">
          {aways.map(({ id, fromOn, toOn, pausesPlan, note }) => (
            <li key={id} className="flex items-baseline gap-4 border-line border-t py-3">
              <p className="grow">
                {longDay(fromOn)} to {longDay(toOn)}
                <span className="block text-sm text-soft">
                  {[isDated && (pausesPlan ? "the plan pauses" : "the plan goes on"), note].filter(Boolean).join("; ")}
                </span>
              </p>
              <Link
                href={`/roadmap/plan?roadmap=${roadmap.id}&change=away-back&shift=${id}`}
                className="flex min-h-11 items-center text-sm underline decoration-line underline-offset-4"
              >
                Remove
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
