import { RELATION_TOLD } from "@/lib/ask/content";
import type { Question } from "@/lib/ask/queries/question";
import type { Subject } from "@/lib/ask/queries/subject";
import { fullDay, longDay } from "@/lib/date";
import { listed } from "@/lib/text";

/** Exactly what is asked about, and who the witness is said to be. */
export function SubjectText({ question: { leader, relation }, subject }: { question: Question; subject: Subject }) {
  const { sentence, happenedOn, outcomeBefore, outcomeAfter, outcomeUnit, claims } = subject;
  const outcome = [outcomeBefore, outcomeAfter].filter(Boolean).join(" → ");
  const signs = (direction: "supports" | "against") =>
    listed(claims.filter((claim) => claim.direction === direction).map(({ signalLabel }) => `“${signalLabel}”`));
  return (
    <div className="border-line border-l-2 pl-4">
      <p className="text-sm text-soft">
        {leader} wrote of <time title={fullDay(happenedOn)}>{longDay(happenedOn)}</time>:
      </p>
      <p className="mt-1 font-serif text-xl leading-snug">{sentence}</p>
      {outcome ? <p className="mt-2">What changed: {`${outcome} ${outcomeUnit}`.trim()}</p> : null}
      {signs("supports") ? <p className="mt-2 text-sm text-soft">Counted as a sign of {signs("supports")}.</p> : null}
      {signs("against") ? <p className="mt-2 text-sm text-soft">Counted against: {signs("against")}.</p> : null}
      <p className="mt-2 text-sm text-soft">
        {leader} says that {RELATION_TOLD[relation]}.
      </p>
    </div>
  );
}
