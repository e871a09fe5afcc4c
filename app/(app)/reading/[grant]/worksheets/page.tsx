import type { Metadata } from "next";
import Link from "next/link";
import { grantTitle, readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { listGrantedWorksheets } from "@/lib/worksheet/queries/granted";
import { ReadingFrame, readingPath } from "../_components/frame";

type Props = PageProps<"/reading/[grant]/worksheets">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Worksheets");

export default async function ReadingWorksheetsPage({ params }: Props) {
  const { grant: grantId } = await params;
  const { access, found } = await readGranted({ grantId, page: "worksheets", ask: listGrantedWorksheets });
  return (
    <ReadingFrame access={access} here="worksheets">
      <PageHead title="Worksheets" />
      <p className="mb-6 max-w-prose text-soft">
        Versions that were kept since {longDay(access.fromOn)}. What is still being written is not here.
      </p>
      <ul className="max-w-prose border-line border-b">
        {found.map(({ id, title, purpose, kept: [last, ...others] }) => (
          <li key={id} className="border-line border-t py-3">
            {last ? (
              <Link
                href={readingPath(access, `worksheets/${id}`)}
                className="font-serif text-lg hover:underline hover:decoration-accent hover:underline-offset-4"
              >
                {title}
              </Link>
            ) : (
              <p className="font-serif text-lg">{title}</p>
            )}
            <p className="text-sm">{purpose}</p>
            <p className="text-sm text-soft">
              {last
                ? `${others.length ? `${others.length + 1} versions` : "One version"}, the last of ${longDay(dayOf(last.keptAt, access.zone))}`
                : "No version kept yet"}
            </p>
          </li>
        ))}
      </ul>
    </ReadingFrame>
  );
}
