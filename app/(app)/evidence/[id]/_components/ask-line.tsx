import { ANSWER_TOLD, KIND_TEXTS, RELATION_NAMES, REPEATS_TOLD, RUNS_TOLD, WAY_TOLD } from "@/lib/ask/content";
import type { Witnesses } from "@/lib/ask/queries/asks";
import type { AskCourse } from "@/lib/ask/rules/state";
import { dayOf, fullDay, longDay } from "@/lib/date";
import { TakeAskBack } from "../../../_components/take-ask-back";

type Ask = Witnesses["asks"][number];
type Props = { ask: Ask; zone: string };

/** One ask: who, what they said, how it came, and how far it has come. */
export function AskLine({ ask, zone }: Props) {
  const { kind, witness, relation, proposedByLeader, way, course, last, expiresAt } = ask;
  const on = (at: Date) => longDay(dayOf(at, zone));
  const told = course === "answered" || course === "earlier-wording" ? last : null;
  const facts = told
    ? [told.repeats && REPEATS_TOLD[told.repeats], told.runs && RUNS_TOLD[told.runs]].filter(Boolean)
    : [];
  return (
    <li className="border-line border-t py-3">
      <p>
        <span className="font-medium">{witness}</span>{" "}
        {told ? [ANSWER_TOLD[kind][told.answer], ...facts].join(", ") : `was ${KIND_TEXTS[kind].asked}`}
      </p>
      {told?.words ? <p className="mt-1 font-serif text-lg">“{told.words}”</p> : null}
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-soft">
        <span>{RELATION_NAMES[relation]}</span>
        <span>{proposedByLeader ? "named by you" : "named by another witness"}</span>
        <span>{WAY_TOLD[way]}</span>
        <Course course={course} last={last && on(last.withdrawnAt ?? last.answeredAt)} until={on(expiresAt)} />
        <time dateTime={ask.askedAt.toISOString()} title={fullDay(dayOf(ask.askedAt, zone))}>
          asked {on(ask.askedAt)}
        </time>
      </p>
      {course === "waiting" ? <TakeAskBack id={ask.id} witness={witness} /> : null}
    </li>
  );
}

function Course({ course, last, until }: { course: AskCourse; last: string | null; until: string }) {
  const texts: Record<AskCourse, string> = {
    waiting: `can answer until ${until}`,
    answered: `answered ${last}`,
    "earlier-wording": `answered ${last}, of an earlier wording: it counts again once they confirm it through their link`,
    "taken-back": `took the answer back ${last}`,
    revoked: "you took this ask back",
    expired: `ended unanswered ${until}`,
  };
  return <span className={course === "earlier-wording" ? "text-accent" : undefined}>{texts[course]}</span>;
}
