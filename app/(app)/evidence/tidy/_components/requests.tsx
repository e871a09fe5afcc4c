import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { MoreConcrete } from "@/lib/evidence/queries/requests";
import { Markdown } from "../../../_components/markdown";
import { settleThreadAction } from "../../../reading/actions";

/** What readers ask to be made more concrete about an item, in their words; editing the item is the answer. */
export function Requests({ requests }: { requests: MoreConcrete[] }) {
  if (!requests.length) return null;
  return (
    <ul className="mb-8 border-line border-b" aria-label="Asked for">
      {requests.map(({ id, by, body, evidenceId, grantId, threadId }) => (
        <li key={id} className="border-line border-t py-3">
          <p className="text-sm text-soft">{by} asks for something more concrete:</p>
          <Markdown text={body} />
          <div className="mt-1 flex flex-wrap items-baseline gap-x-6 text-sm">
            <Link
              href={`/evidence/${evidenceId}#thread-${threadId}` as Route}
              className="underline decoration-line underline-offset-4"
            >
              Answer in the conversation
            </Link>
            <ActionForm action={settleThreadAction} label={`Resolve what ${by} asks`}>
              <input type="hidden" name="grantId" value={grantId} />
              <input type="hidden" name="threadId" value={threadId} />
              <input type="hidden" name="to" value="resolved" />
              <SubmitButton look="plain">Resolve without a change</SubmitButton>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
