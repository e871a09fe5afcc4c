import { ANSWER_TOLD, RELATION_READ, REPEATS_TOLD, RUNS_READ, WAY_TOLD } from "@/lib/ask/content";
import type { GrantedAnswer } from "@/lib/ask/queries/granted";
import { dayOf, fullDay, longDay } from "@/lib/date";

/** What others said who saw it: who they are to the leader, how it came, and whether it is about these words. */
export function Answers({ answers, zone }: { answers: GrantedAnswer[]; zone: string }) {
  if (!answers.length) return <p className="text-soft">Nobody else has said anything about it yet.</p>;
  return (
    <ul className="border-line border-b">
      {answers.map((answer) => (
        <Answer key={answer.id} answer={answer} zone={zone} />
      ))}
    </ul>
  );
}

function Answer({ answer: told, zone }: { answer: GrantedAnswer; zone: string }) {
  const { kind, witness, relation, way, proposedByLeader, answer, repeats, runs, words, isCurrent } = told;
  const facts = [ANSWER_TOLD[kind][answer], repeats && REPEATS_TOLD[repeats], runs && RUNS_READ[runs]];
  const on = dayOf(told.answeredAt, zone);
  return (
    <li className="border-line border-t py-3">
      <p>
        <span className="font-medium">{witness}</span> {facts.filter(Boolean).join(", ")}
      </p>
      {words ? <p className="mt-1 font-serif text-lg">“{words}”</p> : null}
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{RELATION_READ[relation]}</span>
        <span>{proposedByLeader ? "asked by the leader" : "named by another witness"}</span>
        <span>{WAY_TOLD[way]}</span>
        <time dateTime={told.answeredAt.toISOString()} title={fullDay(on)}>
          answered {longDay(on)}
        </time>
        {isCurrent ? null : <span className="text-accent">of an earlier wording</span>}
      </p>
    </li>
  );
}
