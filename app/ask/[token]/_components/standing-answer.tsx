import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { ANSWER_LABELS, REPEATS_LABELS, RUNS_LABELS } from "@/lib/ask/content";
import type { Question } from "@/lib/ask/queries/question";
import type { ItemKind } from "@/lib/ask/schema";
import { withdrawAnswerAction } from "../actions";

type Standing = NonNullable<Question["standing"]>;
type Props = { token: string; kind: ItemKind; standing: Standing; leader: string };

/** The answer as it stands, and the way to take it back. */
export function StandingAnswer({ token, kind, standing, leader }: Props) {
  const { answer, repeats, runs, words, isOfWording } = standing;
  const more = [repeats && REPEATS_LABELS[repeats], runs && RUNS_LABELS[runs]].filter(Boolean);
  return (
    <section aria-labelledby="standing" className="border-accent border-l-2 pl-4">
      <h2 id="standing" className="font-medium text-xl">
        {isOfWording ? "Your answer is kept" : "Your answer is about an earlier wording"}
      </h2>
      <p className="mt-1">
        {[ANSWER_LABELS[kind][answer], ...more].join(". ")}.{words ? ` “${words}”` : ""}
      </p>
      {isOfWording ? null : (
        <p className="mt-1">
          {leader} has changed the entry since, so it counts for nothing until you send it again for what stands above.
        </p>
      )}
      <ActionForm action={withdrawAnswerAction} className="mt-2">
        <input type="hidden" name="token" value={token} />
        <SubmitButton look="plain">Take my answer back</SubmitButton>
      </ActionForm>
    </section>
  );
}
