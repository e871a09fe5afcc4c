import type { Metadata, Route } from "next";
import { grantTitle, readGranted } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { getBrief } from "@/lib/review/queries/brief";
import { ReadingFrame } from "../_components/frame";
import { Ask } from "./_components/ask";
import { Changed } from "./_components/changed";
import { OpenActions } from "./_components/open-actions";
import { OwnWords } from "./_components/own-words";
import { Times } from "./_components/times";

type Props = PageProps<"/reading/[grant]/brief">;

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  grantTitle((await params).grant, "Brief");

export default async function BriefPage({ params }: Props) {
  const { grant } = await params;
  const { access, found: brief } = await readGranted({
    ...{ grantId: grant, page: "brief" },
    ask: (opened) => getBrief(opened, { now: now() }),
  });
  const since = longDay(brief.changes.sinceOn);
  return (
    <ReadingFrame access={access} here="brief">
      <PageHead
        title={`Since ${since}`}
        eyebrow={brief.lastHeld ? "Since the last meeting" : "Before the first meeting"}
      >
        <LinkButton look="quiet" href={`/meetings/${grant}` as Route}>
          Meetings
        </LinkButton>
      </PageHead>
      <Times access={access} brief={brief} />
      <div className="grid gap-x-16 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div>
          <Changed access={access} changes={brief.changes} />
          <OwnWords access={access} brief={brief} />
        </div>
        <div>
          <Ask question={brief.question} />
          <OpenActions access={access} brief={brief} />
        </div>
      </div>
    </ReadingFrame>
  );
}
