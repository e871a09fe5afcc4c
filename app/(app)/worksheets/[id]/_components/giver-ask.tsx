import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { CLARIFY_QUESTIONS } from "@/lib/ask/content";
import type { LineAsk } from "@/lib/ask/queries/clarify";
import type { AskCourse } from "@/lib/ask/rules/state";
import { dayOf, longDay } from "@/lib/date";
import { TakeAskBack } from "../../../_components/take-ask-back";
import { takeOverAction } from "../../actions";

type Props = { ask: LineAsk; zone: string; canFill: boolean };

/** What a giver was asked about a line, and what they say they meant. It is written into no field by itself. */
export function GiverAsk({ ask, zone, canFill }: Props) {
  const { id, witness, course, last, expiresAt, way } = ask;
  const on = (at: Date) => longDay(dayOf(at, zone));
  const told = course === "answered" || course === "earlier-wording" ? last : null;
  const texts: Record<AskCourse, string> = {
    waiting: `was asked what they meant, and can answer until ${on(expiresAt)}.`,
    answered: "says:",
    "earlier-wording": "says, of the words as they stood before:",
    "taken-back": "took back what they said they meant.",
    revoked: "was asked what they meant; you took that back.",
    expired: `was asked what they meant, and gave no answer until ${on(expiresAt)}.`,
  };
  return (
    <div>
      <p>
        <span className="font-medium">{witness}</span> {texts[course]}
        {told && way === "link" ? (
          <span className="text-soft"> (by a link passed on: nobody has checked whose answer it is)</span>
        ) : null}
      </p>
      {told ? (
        <dl className="mt-1 grid gap-1">
          {CLARIFY_QUESTIONS.filter(({ name }) => told[name]).map(({ name, head }) => (
            <div key={name}>
              <dt className="inline text-soft">{head}: </dt>
              <dd className="inline whitespace-pre-line font-serif text-base">“{told[name]}”</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {told && canFill ? (
        <ActionForm action={takeOverAction} className="print:hidden">
          <input type="hidden" name="id" value={id} />
          <SubmitButton look="plain">
            Take it over into the empty fields<span className="sr-only">, from {witness}</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
      {course === "waiting" ? <TakeAskBack id={id} witness={witness} /> : null}
    </div>
  );
}
