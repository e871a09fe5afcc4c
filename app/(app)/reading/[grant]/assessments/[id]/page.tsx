import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { getGrantedAssessment } from "@/lib/assessment/queries/granted";
import { headlineOf } from "@/lib/assessment/rules/wording";
import { longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { SnapshotView } from "../../../../_components/assessment/snapshot-view";
import { ReadingFrame, readingPath } from "../../_components/frame";
import { Addressed } from "../../_components/read-from";

type Props = PageProps<"/reading/[grant]/assessments/[id]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Assessment");

export default async function ReadingAssessmentPage({ params }: Props) {
  const { grant: grantId, id } = await params;
  const page = `assessments/${id}`;
  const { access, found } = await readGranted({ grantId, page, ask: (opened) => getGrantedAssessment(opened, id) });
  const { snapshot, month, items, hasStates } = found;
  const opened = {
    evidence: access.resources.has("evidence") ? readingPath(access, "evidence") : null,
    matrix: hasStates ? readingPath(access, "matrix") : null,
    isOwn: false,
  };
  return (
    <ReadingFrame access={access} here="assessments">
      <PageHead
        title={headlineOf(hasStates ? snapshot : { ...snapshot, rows: [] })}
        eyebrow={
          <>
            <Link href={readingPath(access, "assessments")} className="underline decoration-line underline-offset-4">
              Assessments
            </Link>
            , {occasionText(month).toLowerCase()}, {longDay(snapshot.on)}
          </>
        }
      />
      <Addressed access={access}>
        What was said stands as it was; what shows it is read anew from what this opens since {longDay(access.fromOn)}.
      </Addressed>
      <SnapshotView snapshot={snapshot} items={items} opened={opened} />
    </ReadingFrame>
  );
}
