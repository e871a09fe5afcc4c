import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { listCitable, sentencesOf } from "@/lib/evidence/queries/cited";
import { findTemplate } from "@/lib/framework/rules/phases";
import { milestoneHistory } from "@/lib/roadmap/queries/history";
import { getMilestone, listLinked } from "@/lib/roadmap/queries/milestone";
import { linkedIdOf } from "@/lib/roadmap/rules/telling";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";
import { sheetForMilestone } from "@/lib/worksheet/rules/offer";
import { AddToCalendar } from "../../../_components/add-to-calendar";
import { Conversations } from "../../../_components/conversation/conversations";
import { MilestoneFacts } from "../../../_components/milestone-facts";
import { MilestoneTemplate } from "../../../_components/milestone-template";
import { Unheld } from "../../../_components/unheld";
import { WorksheetLink } from "../../../_components/worksheet-links";
import { ChangeForms } from "./_components/change-forms";
import { Linked } from "./_components/linked";
import { Picker } from "./_components/picker";
import { Story } from "./_components/story";

export const metadata: Metadata = { title: "Milestone" };

export default async function MilestonePage({ params, searchParams }: PageProps<"/roadmap/milestones/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", `/roadmap/milestones/${id}`);
  const milestone = await orNotFound(getMilestone(access, id));
  const { q } = await searchParams;
  const search = typeof q === "string" ? q.slice(0, 200) : "";
  const [linked, history] = await Promise.all([listLinked(access, id), milestoneHistory(access, id)]);
  const [linkable, sentences] = await Promise.all([
    listCitable(access, { search, without: linked.map((item) => item.id) }),
    sentencesOf(
      access,
      history.flatMap((row) => linkedIdOf(row) ?? []),
    ),
  ]);
  const { framework, isHeld, roadmapEndedAt } = milestone;
  const found = milestone.templateId ? findTemplate(framework, milestone.templateId) : null;
  const sheet = found && sheetForMilestone(framework, found.template.id);
  const phase = framework.phases[milestone.phase - 1];
  const closedOn = milestone.closedAt && dayOf(milestone.closedAt, access.zone);
  const mayChange = isHeld && roadmapEndedAt === null;
  return (
    <>
      <PageHead
        title={milestone.title}
        eyebrow={
          <Link href={`/roadmap?id=${milestone.roadmapId}`} className="hover:text-ink">
            Roadmap, {phase?.name ?? `phase ${milestone.phase}`}
          </Link>
        }
      />
      <div className="grid gap-x-16 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div>
          <Unheld roadmap={{ ...milestone, endedAt: roadmapEndedAt }} />
          <MilestoneTemplate template={found?.template ?? null} note={milestone.note} />
          {sheet ? (
            <p className="mt-4">
              Worksheet for it: <WorksheetLink sheet={sheet} />
            </p>
          ) : null}
          {milestone.lineId ? (
            <p className="mt-4">
              Made of feedback:{" "}
              <Link
                href={`/worksheets/${FEEDBACK_SHEET}#${milestone.lineId}` as Route}
                className="underline decoration-line underline-offset-4"
              >
                what was said, and by whom
              </Link>
            </p>
          ) : null}
          <Section title="Evidence">
            <Linked items={linked} milestone={milestone} mayChange={mayChange} />
            {mayChange ? <Picker items={linkable} linked={linked} milestone={milestone} search={search} /> : null}
          </Section>
          <Conversations access={access} subject={{ kind: "milestone", id }} />
          <Section title="What happened, and why">
            <Story rows={history} sentences={sentences} milestone={milestone} zone={access.zone} />
          </Section>
        </div>
        <aside className="order-first mb-8 md:order-none" aria-label="Dates and changes">
          <MilestoneFacts milestone={{ ...milestone, closedOn }} today={dayOf(now(), access.zone)} />
          {mayChange && milestone.status === "open" && milestone.dueOn ? (
            <AddToCalendar href={`/api/calendar/one?milestone=${id}`} what={milestone.title} className="mb-6" />
          ) : null}
          {mayChange ? <ChangeForms milestone={milestone} /> : null}
        </aside>
      </div>
    </>
  );
}
