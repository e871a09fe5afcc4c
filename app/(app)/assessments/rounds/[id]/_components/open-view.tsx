import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { GROUP_NAMES } from "@/lib/ask/content/round";
import type { getRound } from "@/lib/ask/queries/round";
import { canClose } from "@/lib/ask/rules/round";
import { dayOf, longDay } from "@/lib/date";
import { callOffRoundAction, closeRoundAction } from "../../actions";

type Props = { round: Awaited<ReturnType<typeof getRound>>; zone: string };

/** An open round: how many answered and not who, until when, and the two ways to end it. */
export function OpenView({ round: { id, answered, closesAt, people }, zone }: Props) {
  return (
    <>
      <p className="max-w-prose text-soft">
        It closes by itself on {longDay(dayOf(closesAt, zone))}. What was chosen is shown once, then, as counts of
        groups of four or more; until then nobody sees any of it, and you cannot see who has answered.
      </p>
      <div className="mt-6 max-w-prose">
        {canClose(answered) ? (
          <ActionForm action={closeRoundAction} label="Close the round">
            <input type="hidden" name="id" value={id} />
            <SubmitButton>Close it now</SubmitButton>
            <p className="mt-2 text-sm text-soft">
              Whoever has not answered can no longer, and no answer can be taken back. The next round can be opened 90
              days later.
            </p>
          </ActionForm>
        ) : (
          <p>It can be closed before that day once four have answered.</p>
        )}
      </div>
      <Section title="Who is asked">
        <ul className="max-w-4xl border-line border-b">
          {people.map((one) => (
            <li key={one.id} className="flex flex-wrap gap-x-4 border-line border-t py-2">
              <span>{one.witness}</span>
              <span className="text-soft">
                {GROUP_NAMES[one.relation]}, {one.way === "mail" ? "by mail" : "by a link that you pass on"}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <details className="mt-8 text-sm">
        <summary className="min-h-6 cursor-pointer text-soft hover:text-ink">Call this round off</summary>
        <p className="my-3 max-w-prose">
          What was answered is deleted and nothing of it is ever shown. The links say that the question has ended, and
          another round can be opened at once.
        </p>
        <ActionForm action={callOffRoundAction} label="Call this round off">
          <input type="hidden" name="id" value={id} />
          <SubmitButton look="quiet">Call it off</SubmitButton>
        </ActionForm>
      </details>
    </>
  );
}
