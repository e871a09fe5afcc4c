import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { ActionForm } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { FEEDBACK_SHEET } from "@/lib/worksheet/content";
import { findFeedback } from "@/lib/worksheet/queries/feedback";
import { AskFields } from "../../../_components/ask-fields";
import { CopiedLink } from "../../../_components/copied-link";
import { NoMail } from "../../../_components/no-mail";
import { askGiverAction } from "../../actions";

export const metadata: Metadata = { title: "Ask what they meant" };

export default async function AskGiverPage({ params, searchParams }: PageProps<"/worksheets/[id]/ask">) {
  const { id } = await params;
  const { line } = await searchParams;
  const { access } = await ownRecord("edit", `/worksheets/${id}`);
  if (line === undefined) redirect(`/worksheets/${id}`);
  const isHere = id === FEEDBACK_SHEET && typeof line === "string";
  const { feedback } = (isHere ? await orNotFound(findFeedback(access, line)) : null) ?? notFound();
  if (!feedback.said) notFound();
  const back = `/worksheets/${id}#${feedback.lineId}` as Route;
  return (
    <>
      <PageHead title="Ask what they meant" eyebrow={<Link href={back}>Back to the line</Link>} />
      <div className="grid max-w-prose gap-6">
        <p className="whitespace-pre-line border-line border-l-2 pl-4 font-serif text-xl leading-snug">
          {feedback.said}
        </p>
        <p className="text-soft">
          They see your name, these words as they stand, and three short questions: in which situation, what they would
          see or hear, what good would look like. They see nothing else of your record and need no account.
        </p>
        <NoMail />
        <ActionForm action={askGiverAction} className="grid gap-6">
          <CopiedLink />
          <input type="hidden" name="lineId" value={feedback.lineId} />
          <AskFields known={{ witness: feedback.giver.length <= 80 ? feedback.giver.replace(/\s+/g, " ") : "" }} />
        </ActionForm>
      </div>
    </>
  );
}
