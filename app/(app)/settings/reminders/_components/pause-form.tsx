import Link from "next/link";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { type Day, longDay } from "@/lib/date";
import { goOnAction, pauseAction } from "../actions";

/** A rest from all messages, which changes nothing in the plan. */
export function PauseForm({ pausedUntil, today }: { pausedUntil: Day | null; today: Day }) {
  if (pausedUntil !== null && pausedUntil >= today)
    return (
      <ActionForm action={goOnAction} label="Pause" className="grid max-w-prose gap-4">
        <p className="border-accent border-l-2 pl-4">
          Paused until {longDay(pausedUntil)} is over. Only kinds that come even while you are away are said before.
        </p>
        <SubmitButton look="quiet" className="justify-self-start">
          Go on now
        </SubmitButton>
      </ActionForm>
    );
  return (
    <ActionForm action={pauseAction} label="Pause" className="grid max-w-prose gap-4">
      <p className="text-soft">
        Nothing is said until the day is over; what still stands then comes with the first message after it. The plan
        stays as it is. Time away that belongs to{" "}
        <Link href="/roadmap/plan" className="text-ink underline underline-offset-4">
          the plan
        </Link>{" "}
        pauses messages by itself.
      </p>
      <div className="flex flex-wrap items-end gap-4">
        <Field name="until" label="Last day of the pause" type="date" min={today} className="w-48" required />
        <SubmitButton look="quiet">Pause</SubmitButton>
      </div>
    </ActionForm>
  );
}
