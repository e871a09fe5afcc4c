import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { getGrantedWorksheet } from "@/lib/worksheet/queries/granted";
import { Conversation } from "../../../../_components/conversation/conversation";
import { Reading } from "../../../../_components/worksheet/reading";
import { ReadingFrame, readingPath } from "../../_components/frame";
import { Between } from "./_components/between";
import { Versions, versionName } from "./_components/versions";

type Props = PageProps<"/reading/[grant]/worksheets/[id]">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Worksheet");

export default async function ReadingWorksheetPage({ params, searchParams }: Props) {
  const [{ grant: grantId, id }, { version, against }] = await Promise.all([params, searchParams]);
  const { access, found: sheet } = await readGranted({
    ...{ grantId, page: `worksheets/${id}` },
    ask: (opened) => getGrantedWorksheet(opened, { id, version, against }),
  });
  const { shown, other, comparison, items } = sheet;
  const { zone } = access;
  const cited = { cited: items, to: readingPath(access, "evidence") };
  return (
    <ReadingFrame access={access} here="worksheets">
      <PageHead
        title={sheet.title}
        eyebrow={
          <>
            <Link href={readingPath(access, "worksheets")} className="underline decoration-line underline-offset-4">
              Worksheets
            </Link>
            {shown ? `, ${versionName(shown, zone)}` : null}
          </>
        }
      />
      <p className="max-w-prose text-soft">{sheet.purpose}</p>
      {shown ? null : (
        <div className="mt-6">
          <Empty>
            No version of it has been kept since {longDay(access.fromOn)}; what is still being written is not shown.
          </Empty>
        </div>
      )}
      {comparison && other ? (
        <Between comparison={comparison} than={versionName(other, zone)} {...cited} />
      ) : (
        <Reading read={sheet.read} {...cited} />
      )}
      <Conversation access={access} subject={{ kind: "worksheet", id }} />
      <Versions {...{ sheet, zone, to: readingPath(access, `worksheets/${id}`) }} />
    </ReadingFrame>
  );
}
