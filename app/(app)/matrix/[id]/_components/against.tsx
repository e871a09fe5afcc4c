import Link from "next/link";
import { Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { type Day, shortDay } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import type { Against as Told } from "@/lib/readiness/rules/signal";
import { AgainstItem } from "../../../_components/readiness/against-item";
import { ItemList, type Sentences } from "../../../_components/readiness/items";
import { answerAction, takeAnswerBackAction } from "../../actions";

/** An item that can be named as the answer to another. */
export type Choice = { id: string; sentence: string; happenedOn: Day };

type Props = {
  against: Told[];
  sentences: Sentences;
  choices: Choice[];
  thresholds: Thresholds;
  isPast: boolean;
};

/** What speaks against a signal, whether it still weighs, and the items that answer it. */
export function Against({ against, sentences, choices, thresholds, isPast }: Props) {
  if (!against.length) return null;
  return (
    <ItemList id="against" title={`What speaks against it (${against.length})`}>
      {against.map((one) => (
        <AgainstItem key={one.item.id} one={one} thresholds={thresholds} sentences={sentences}>
          {one.answers.map((answerId) => (
            <Answer key={answerId} one={one} answerId={answerId} sentences={sentences} isPast={isPast} />
          ))}
          {one.isOpen && !isPast ? <AnswerForm one={one} choices={choices} /> : null}
        </AgainstItem>
      ))}
    </ItemList>
  );
}

type Answered = { one: Told; answerId: string; sentences: Sentences; isPast: boolean };

function Answer({ one, answerId, sentences, isPast }: Answered) {
  const sentence = sentences.get(answerId);
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 text-sm">
      <Link href={`/evidence/${answerId}`} className="underline decoration-line underline-offset-4">
        {sentence}
      </Link>
      {isPast ? null : (
        <ActionForm action={takeAnswerBackAction} className="print:hidden">
          <input type="hidden" name="id" value={one.item.id} />
          <input type="hidden" name="answerId" value={answerId} />
          <SubmitButton look="plain">
            Take this answer back<span className="sr-only">: {sentence}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

/** Offers what happened on the same day or after, the newest first. */
function AnswerForm({ one: { item }, choices }: { one: Told; choices: Choice[] }) {
  const later = choices.filter(({ id, happenedOn }) => id !== item.id && happenedOn >= item.on);
  if (!later.length)
    return (
      <p className="mt-1 text-sm text-soft">
        Nothing is written down since. Once something keeps it from coming back, log that and choose it here.
      </p>
    );
  return (
    <ActionForm
      action={answerAction}
      label="Say what answers it"
      className="mt-2 grid max-w-prose gap-2 sm:grid-cols-[1fr_auto] sm:items-end print:hidden"
    >
      <input type="hidden" name="id" value={item.id} />
      <Select label="What now keeps it from coming back" name="answerId" defaultValue="" required>
        <option value="">Choose an item</option>
        {later.map(({ id, sentence, happenedOn }) => (
          <option key={id} value={id}>
            {shortDay(happenedOn)}: {sentence}
          </option>
        ))}
      </Select>
      <SubmitButton look="quiet">This answers it</SubmitButton>
    </ActionForm>
  );
}
