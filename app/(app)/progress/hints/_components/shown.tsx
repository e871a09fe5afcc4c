import { Field } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { dayOf, longDay } from "@/lib/date";
import type { ShownHint } from "@/lib/readiness/rules/hints";
import { Items } from "../../_components/items";
import { setAsideAction } from "../actions";

type Props = {
  hint: ShownHint;
  sentences: ReadonlyMap<string, string>;
  zone: string;
  /** A past day is only read. */
  mayAnswer: boolean;
};

/** A hint: what has served, what was found with the items that caused it, one thing to try, and the way to set it aside. */
export function Shown({ hint, sentences, zone, mayAnswer }: Props) {
  const { key, title, strength, finding, next, items, earlier } = hint;
  return (
    <article
      id={`hint-${key}`}
      className="grid gap-x-16 gap-y-4 border-line border-t py-8 md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]"
    >
      <div>
        <h2 className="font-medium text-xl">{title}</h2>
        <p className="mt-2 font-serif text-lg">{strength}</p>
        <p className="mt-2 text-soft">{finding}</p>
        <p className="mt-2 border-edge border-l-2 pl-3.5">{next}</p>
        {earlier ? (
          <p className="mt-3 text-sm text-soft">
            You set it aside on {longDay(dayOf(earlier.recordedAt, zone))}: “{earlier.reason}”
          </p>
        ) : null}
      </div>
      <div>
        {items.length ? (
          <>
            <h3 className="mb-1 font-normal font-sans text-sm text-soft">What caused it</h3>
            <Items items={items} sentences={sentences} />
          </>
        ) : null}
        {mayAnswer ? (
          <ActionForm action={setAsideAction} className="mt-3 border-line border-b" label={`Set aside: ${title}`}>
            <input type="hidden" name="key" value={key} />
            <Fold title="Set it aside" fields={["reason"]}>
              <Field
                name="reason"
                label="Why it does not fit"
                hint="Kept for yourself. It is quiet for a while, and then shown again if it still holds."
                maxLength={300}
              />
              <SubmitButton look="quiet" className="justify-self-start">
                Set aside
              </SubmitButton>
            </Fold>
          </ActionForm>
        ) : null}
      </div>
    </article>
  );
}
