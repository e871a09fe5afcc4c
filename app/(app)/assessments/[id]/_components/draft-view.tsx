import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import type { Draft } from "@/lib/assessment/queries";
import { type Part, partsOf } from "@/lib/assessment/rules/parts";
import { unanswered } from "@/lib/assessment/rules/snapshot";
import { dayOf, longDay } from "@/lib/date";
import { capital, numberWord } from "@/lib/text";
import { discardAssessmentAction, finishAssessmentAction } from "../../actions";

/** A draft: what is answered, what is open, and the way to finish it. */
export function DraftView({ draft, zone }: { draft: Draft; zone: string }) {
  const parts = partsOf(draft.framework);
  const open = unanswered(draft.framework, draft.answers);
  const [next] = open;
  return (
    <div className="mx-auto max-w-prose">
      <PageHead title={titleOf(open.length, parts.length)} eyebrow={`Begun ${longDay(dayOf(draft.startedAt, zone))}`} />
      <p className="mb-6 text-soft">
        Go on whenever you like, on any machine. When you finish it, it stays as it is for good, and the evidence of
        that day is set beside it.
      </p>
      <div className="mb-8 flex flex-wrap items-start gap-3">
        {next ? (
          <LinkButton href={`/assessments/${draft.id}/${next.id}` as Route}>Go on</LinkButton>
        ) : (
          <ActionForm action={finishAssessmentAction} label="Finish the assessment">
            <input type="hidden" name="assessmentId" value={draft.id} />
            <SubmitButton>Finish it</SubmitButton>
          </ActionForm>
        )}
      </div>
      <ol className="border-line border-b">
        {parts.map((part, at) => (
          <Line key={part.id} part={part} number={at + 1} draft={draft} />
        ))}
      </ol>
      <details className="mt-8 text-sm">
        <summary className="min-h-6 cursor-pointer text-soft hover:text-ink">Throw this draft away</summary>
        <p className="my-3">What was answered in it is gone then. Finished assessments stay.</p>
        <ActionForm action={discardAssessmentAction} label="Throw this draft away">
          <input type="hidden" name="assessmentId" value={draft.id} />
          <SubmitButton look="quiet">Throw it away</SubmitButton>
        </ActionForm>
      </details>
    </div>
  );
}

function titleOf(open: number, all: number): string {
  if (open === 0) return "Everything is answered";
  return open === all
    ? `${capital(numberWord(10))} questions and eight rows`
    : `${capital(numberWord(all - open))} of ${numberWord(all)} answered`;
}

function Line({ part, number, draft }: { part: Part; number: number; draft: Draft }) {
  const answer = draft.answers.get(part.id);
  const named = answer?.evidenceIds.length ?? 0;
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)] border-line border-t py-3">
      <span aria-hidden className="font-serif text-lg text-soft">
        {number}
      </span>
      <div>
        <Link
          href={`/assessments/${draft.id}/${part.id}` as Route}
          className="font-serif text-lg hover:underline hover:decoration-accent hover:underline-offset-4"
        >
          {part.kind === "question" ? part.text : part.name}
        </Link>
        <p className="text-sm text-soft">
          {chosenText(part, answer?.choice ?? null)}
          {part.kind === "question" && typeof answer?.choice === "number" ? (
            <span className="block">{named ? `${named} named` : "Confidence only"}</span>
          ) : null}
        </p>
      </div>
    </li>
  );
}

function chosenText(part: Part, choice: number | null): string {
  if (choice === null) return "Open";
  if (part.kind === "question") return part.sides[choice] ?? "";
  return choice === 0 ? "None of these yet" : `Level ${choice}, ${part.levels[choice - 1]?.name ?? ""}`;
}
