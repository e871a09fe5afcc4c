import type { Metadata, Route } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { KIND_TEXTS } from "@/lib/ask/content";
import { findProposal, getWitnesses } from "@/lib/ask/queries/asks";
import { isItemKind } from "@/lib/ask/schema";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { listed } from "@/lib/text";
import { NoMail } from "../../../_components/no-mail";
import { AskForm } from "./_components/ask-form";

export const metadata: Metadata = { title: "Ask a witness" };

export default async function AskWitnessPage({ params, searchParams }: PageProps<"/evidence/[id]/ask">) {
  const { id } = await params;
  const { kind: wanted, proposal: named } = await searchParams;
  const { access } = await ownRecord("edit", `/evidence/${id}/ask`);
  const kind = isItemKind(wanted) ? wanted : "attest";
  const [{ subject, obstacle, later }, proposal] = await orNotFound(
    Promise.all([
      getWitnesses(access, { evidenceId: id, at: now() }),
      typeof named === "string" ? findProposal(access, { id: named, evidenceId: id }) : null,
    ]),
  );
  const back = (
    <LinkButton look="quiet" href={`/evidence/${id}` as Route}>
      Back to the item
    </LinkButton>
  );
  return (
    <>
      <PageHead title={KIND_TEXTS[kind].button} eyebrow={subject.sentence} />
      {obstacle ? (
        <Empty action={back}>{obstacle}</Empty>
      ) : (
        <div className="grid max-w-prose gap-6">
          <p className="text-soft">
            They see your name, the sentence, its day, what changed and what you count it as, and nothing else of your
            record. They need no account.
          </p>
          {kind === "still-holds" && later?.isOpen ? (
            <p>
              Until {longDay(later.toOn)} somebody other than {listed(later.others)} can say whether it still holds.
            </p>
          ) : null}
          {subject.confidentiality === "employer-sensitive" ? (
            <p className="border-accent border-l-2 pl-4">
              This item is employer-sensitive. Ask only somebody who may know what its sentence says.
            </p>
          ) : null}
          <NoMail />
          <AskForm id={id} kind={kind} proposal={proposal} />
        </div>
      )}
    </>
  );
}
