import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { getAssessment } from "@/lib/assessment/queries";
import { partsOf, placeOf } from "@/lib/assessment/rules/parts";
import { citedItems, listCitable } from "@/lib/evidence/queries/cited";
import { AnswerFields } from "./_components/answer-fields";
import { AsGiven } from "./_components/as-given";

export const metadata: Metadata = { title: "Assessment" };

const NOTHING = { choice: null, note: "", turnId: "", evidenceIds: [] };

/** So many items are offered before anything is searched, and so many that have what is searched. */
const LATEST = 4;
const FOUND = 12;

export default async function AssessmentPartPage({ params, searchParams }: PageProps<"/assessments/[id]/[part]">) {
  const { id, part: partId } = await params;
  const { access } = await ownRecord("read", `/assessments/${id}/${partId}`);
  const assessment = await orNotFound(getAssessment(access, id));
  if (assessment.finishedAt) return <AsGiven done={assessment} partId={partId} zone={access.zone} />;
  const parts = partsOf(assessment.framework);
  const part = parts.find((one) => one.id === partId);
  if (!part) notFound();
  const { q } = await searchParams;
  const search = typeof q === "string" ? q.slice(0, 200) : "";
  const answer = assessment.answers.get(partId) ?? NOTHING;
  const [named, others] = await Promise.all([
    citedItems(access, answer.evidenceIds),
    part.kind === "question"
      ? listCitable(access, { search, without: answer.evidenceIds, limit: search ? FOUND : LATEST })
      : [],
  ]);
  const { number, of, before } = placeOf(parts, partId);
  return (
    <div className="mx-auto max-w-prose">
      <PageHead
        title={part.kind === "question" ? part.text : part.name}
        eyebrow={
          <>
            <Link href={`/assessments/${id}` as Route} className="underline decoration-line underline-offset-4">
              Your assessment
            </Link>
            , {number} of {of}
          </>
        }
      />
      <AnswerFields key={partId} {...{ assessmentId: id, part, answer, search, others }} named={[...named.values()]} />
      {before ? (
        <p className="mt-6 text-sm">
          <Link
            href={`/assessments/${id}/${before.id}` as Route}
            className="text-soft underline decoration-line underline-offset-4 hover:text-ink"
          >
            Back to {before.kind === "question" ? `question ${number - 1}` : before.name}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
