import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";
import { asksOfLines } from "@/lib/ask/queries/clarify";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { citedItems } from "@/lib/evidence/queries/cited";
import type { RecordAccess } from "@/lib/record/access";
import { milestonesOfLines } from "@/lib/roadmap/queries/milestone";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";
import { getWorksheet } from "@/lib/worksheet/queries/worksheet";
import { Conversations } from "../../_components/conversation/conversations";
import { PromptPart } from "./_components/prompt";
import { StandsLine } from "./_components/stands-line";
import { Versions } from "./_components/versions";

export const metadata: Metadata = { title: "Worksheet" };

async function knownOfLines(access: RecordAccess, at: Date) {
  const [asks, made] = await Promise.all([asksOfLines(access, { at }), milestonesOfLines(access)]);
  return { asks, made };
}

export default async function WorksheetPage({ params, searchParams }: PageProps<"/worksheets/[id]">) {
  const { id } = await params;
  const { after } = await searchParams;
  const { access } = await ownRecord("edit", `/worksheets/${id}`);
  const worksheet = await orNotFound(getWorksheet(access, id));
  const { sheet, citations, answered } = worksheet;
  const at = now();
  const filling = {
    worksheet,
    cited: await citedItems(
      access,
      citations.map(({ evidenceId }) => evidenceId),
    ),
    today: dayOf(at, access.zone),
    zone: access.zone,
    feedback: id === FEEDBACK_SHEET ? await knownOfLines(access, at) : null,
    draftKey: `draft:${access.ownerId}:${id}`,
  };
  return (
    <>
      <PageHead title={sheet.title} eyebrow={<Link href="/worksheets">Worksheets</Link>}>
        <LinkButton look="plain" href={`/guide/worksheets#${id}` as Route}>
          In the Guide
        </LinkButton>
        {answered ? (
          <LinkButton look="quiet" href={`/worksheets/${id}/now` as Route}>
            Read and print
          </LinkButton>
        ) : null}
      </PageHead>
      <p className="max-w-prose text-lg">{sheet.purpose}</p>
      <StandsLine worksheet={worksheet} zone={access.zone} />
      {/* Begun anew, no field may go on showing what was typed into it before. */}
      <ol key={String(after)} className="mt-10">
        {sheet.prompts.map((prompt) => (
          <li key={prompt.id}>
            <PromptPart filling={filling} prompt={prompt} />
          </li>
        ))}
      </ol>
      <Conversations access={access} subject={{ kind: "worksheet", id }} />
      <Versions worksheet={worksheet} zone={access.zone} />
    </>
  );
}
