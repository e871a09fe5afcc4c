import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { HINT_TEXTS } from "@/lib/readiness/content";
import type { RestingHint, SetAside } from "@/lib/readiness/rules/hints";
import type { HintId } from "@/lib/readiness/schema";
import { takeUpAction } from "../actions";

/** Hints that were set aside, each with its reason. */
export function Resting({ hints, zone, mayAnswer }: { hints: RestingHint[]; zone: string; mayAnswer: boolean }) {
  if (!hints.length) return null;
  return (
    <Section id="resting" title="Set aside">
      <ul className="border-line border-b">
        {hints.map(({ key, title, finding, setAside, untilOn }) => (
          <li key={key} className="flex flex-wrap items-center gap-x-8 gap-y-2 border-line border-t py-4">
            <div className="max-w-prose flex-1">
              <h3 className="font-medium">{title}</h3>
              <p>“{setAside.reason}”</p>
              <p className="text-sm text-soft">
                Set aside on {longDay(dayOf(setAside.recordedAt, zone))}, quiet until {longDay(untilOn)}. {finding}
              </p>
            </div>
            {mayAnswer ? (
              <ActionForm action={takeUpAction} label={`Take up again: ${title}`}>
                <input type="hidden" name="key" value={key} />
                <SubmitButton look="quiet">Take it up again</SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Reasons of other times, whose hints do not hold at present or are shown again. */
export function Reasons({ rows, zone }: { rows: SetAside[]; zone: string }) {
  if (!rows.length) return null;
  return (
    <Section id="reasons" title="Earlier reasons">
      <ul className="border-line border-b">
        {rows.map(({ id, key, reason, recordedAt }) => (
          <li key={id} className="grid gap-x-8 border-line border-t py-3 text-sm md:grid-cols-[16rem_1fr]">
            <p className="text-soft">
              {HINT_TEXTS[key.split(":")[0] as HintId].title}, {longDay(dayOf(recordedAt, zone))}
            </p>
            <p>“{reason}”</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
