import { ANSWER_LABELS, REPEATS_LABELS, RUNS_LABELS } from "@/lib/ask/content";
import type { Question } from "@/lib/ask/queries/question";
import type { ItemKind } from "@/lib/ask/schema";
import { withdrawAnswerAction } from "../actions";
import { KeptAnswer } from "./parts";

type Standing = NonNullable<Question["standing"]>;
type Props = { token: string; kind: ItemKind; standing: Standing; leader: string };

/** The answer as it stands, and the way to take it back. */
export function StandingAnswer({ token, kind, standing, leader }: Props) {
  const { answer, repeats, runs, words, isOfWording } = standing;
  const more = [repeats && REPEATS_LABELS[repeats], runs && RUNS_LABELS[runs]].filter(Boolean);
  return (
    <KeptAnswer
      token={token}
      title={isOfWording ? "Your answer is kept" : "Your answer is about an earlier wording"}
      takeBack={withdrawAnswerAction}
    >
      <p className="mt-1">
        {[ANSWER_LABELS[kind][answer], ...more].join(". ")}.{words ? ` “${words}”` : ""}
      </p>
      {isOfWording ? null : (
        <p className="mt-1">
          {leader} has changed the entry since, so it counts for nothing until you send it again for what stands above.
        </p>
      )}
    </KeptAnswer>
  );
}
