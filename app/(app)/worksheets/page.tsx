import type { Metadata, Route } from "next";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { offeredNow } from "@/lib/worksheet/queries/offered";
import { listStarted } from "@/lib/worksheet/queries/worksheet";
import { WorksheetLinks } from "../_components/worksheet-links";
import { StartedList } from "./_components/started-list";

export const metadata: Metadata = { title: "Worksheets" };

export default async function WorksheetsPage() {
  const { access } = await ownRecord("read", "/worksheets");
  const today = dayOf(now(), access.zone);
  const [started, offered] = await Promise.all([listStarted(access, today), offeredNow(access, today)]);
  const others = offered.filter(({ id }) => !started.some((one) => one.id === id));
  return (
    <>
      <PageHead title="Your worksheets">
        <LinkButton look="plain" href={"/guide/worksheets" as Route}>
          What each is for
        </LinkButton>
      </PageHead>
      {started.length ? (
        <StartedList started={started} zone={access.zone} />
      ) : (
        <Empty>
          What you have begun stands here. A worksheet keeps what evidence alone does not say, such as what you expect
          to happen or who had the last word, and a version of it for each time you come back.
        </Empty>
      )}
      {others.length ? (
        <Section title="Useful where you are now">
          <WorksheetLinks sheets={others} />
        </Section>
      ) : null}
    </>
  );
}
