import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { getAssessment } from "@/lib/assessment/queries";
import { headlineOf } from "@/lib/assessment/rules/wording";
import { longDay } from "@/lib/date";
import { citedItems } from "@/lib/evidence/queries/cited";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { SnapshotView } from "../../_components/assessment/snapshot-view";
import { DraftView } from "./_components/draft-view";

export const metadata: Metadata = { title: "Assessment" };

export default async function AssessmentPage({ params, searchParams }: PageProps<"/assessments/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", `/assessments/${id}`);
  const assessment = await orNotFound(getAssessment(access, id));
  if (!assessment.finishedAt) return <DraftView draft={assessment} zone={access.zone} />;
  const { snapshot, month } = assessment;
  const items = await citedItems(
    access,
    snapshot.questions.flatMap(({ evidence }) => evidence.map((one) => one.id)),
  );
  const { again } = await searchParams;
  return (
    <>
      <PageHead
        title={headlineOf(snapshot)}
        eyebrow={
          <>
            <Link href="/assessments" className="underline decoration-line underline-offset-4">
              Assessments
            </Link>
            , {occasionText(month).toLowerCase()}, {longDay(snapshot.on)}
          </>
        }
      />
      {again ? (
        <p role="status" className="mb-6 border-accent border-l-2 py-1 pl-3">
          It was finished already. It stays as it was then, and nothing was changed.
        </p>
      ) : null}
      <SnapshotView snapshot={snapshot} items={items} />
    </>
  );
}
