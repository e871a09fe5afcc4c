import type { Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHead } from "@/app/_ui/page-head";
import type { Done } from "@/lib/assessment/queries";
import { levelText } from "@/lib/assessment/rules/wording";
import { dayOf, longDay } from "@/lib/date";

/** One answer of a finished assessment, for whoever comes from an older tab. */
export function AsGiven({ done, partId, zone }: { done: Done; partId: string; zone: string }) {
  const question = done.snapshot.questions.find(({ id }) => id === partId);
  const row = done.snapshot.rows.find(({ id }) => id === partId);
  const note = (question ?? row)?.note;
  if (!question && !row) notFound();
  return (
    <div className="mx-auto max-w-prose">
      <PageHead title={question?.text ?? row?.name} eyebrow={`Finished on ${longDay(dayOf(done.finishedAt, zone))}`} />
      <p className="font-medium">{question ? question.sides[question.chosen] : row && levelText(row, row.placed)}</p>
      {note ? <p className="mt-2 whitespace-pre-line text-soft">{note}</p> : null}
      <p className="mt-6 border-accent border-l-2 py-1 pl-3" role="status">
        This is how it was answered, and how it stays. Nothing that is sent from an older tab changes it;{" "}
        <Link
          href={`/assessments/${done.id}` as Route}
          className="underline decoration-line underline-offset-4 hover:decoration-accent"
        >
          see all of it
        </Link>
        .
      </p>
    </div>
  );
}
