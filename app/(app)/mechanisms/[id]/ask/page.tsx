import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { ActionForm } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { runObstacle } from "@/lib/ask/rules/run";
import { getKept } from "@/lib/mechanism/queries";
import { AskFields } from "../../../_components/ask-fields";
import { CopiedLink } from "../../../_components/copied-link";
import { NoMail } from "../../../_components/no-mail";
import { askOwnerAction } from "../../actions";

export const metadata: Metadata = { title: "Ask its owner" };

export default async function AskOwnerPage({ params }: PageProps<"/mechanisms/[id]/ask">) {
  const { id } = await params;
  const { access } = await ownRecord("edit", `/mechanisms/${id}/ask`);
  const kept = await orNotFound(getKept(access, id));
  const obstacle = runObstacle(kept);
  const change = (
    <LinkButton look="quiet" href={`/mechanisms/${id}${kept.stopped ? "" : "/edit"}` as Route}>
      {kept.stopped ? "Back to it" : "Say who looks after it"}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title="Ask its owner to note when it runs"
        eyebrow={<Link href={`/mechanisms/${id}` as Route}>{kept.name}</Link>}
      />
      {obstacle ? (
        <Empty action={change}>{obstacle}</Empty>
      ) : (
        <div className="grid max-w-prose gap-6">
          <p className="text-soft">
            A run that its owner notes does not rest on your word. They see your name, what it is called and how often
            it runs, and nothing else of your record. Their link works for 30 days, as often as it ran.
          </p>
          <NoMail />
          <ActionForm action={askOwnerAction} className="grid gap-6">
            <CopiedLink />
            <input type="hidden" name="mechanismId" value={id} />
            <AskFields known={{ witness: kept.ownerRole }} />
          </ActionForm>
        </div>
      )}
    </>
  );
}
