import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { dayOf, longDay } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import type { Conversation, Thread } from "@/lib/review/queries/comment";
import { lostText } from "@/lib/review/rules/comment";
import { readThreadAction, settleThreadAction } from "../../reading/actions";
import { AnswerForm } from "./answer-form";
import { CommentView } from "./comment-view";

type Props = { conversation: Conversation };

/** The threads of a conversation: those that go on, then those that were resolved, folded away. */
export function Threads({ conversation }: Props) {
  const { threads } = conversation;
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt);
  return (
    <div className="max-w-prose">
      {threads
        .filter(({ resolvedAt }) => !resolvedAt)
        .map((thread) => (
          <ThreadView key={thread.id} thread={thread} conversation={conversation} />
        ))}
      {resolved.length ? (
        <details className="border-line border-t">
          <summary className="min-h-11 cursor-pointer py-2.5 text-sm text-soft">Resolved ({resolved.length})</summary>
          {resolved.map((thread) => (
            <ThreadView key={thread.id} thread={thread} conversation={conversation} />
          ))}
        </details>
      ) : null}
    </div>
  );
}

function ThreadView({ thread, conversation }: Props & { thread: Thread }) {
  const { comments, lost, part } = thread;
  const { grantId, parts, writing } = conversation;
  const about = part && (parts.find(({ id }) => id === part)?.label ?? "What is no longer on the worksheet");
  const canSettle = writing === "open" || writing === "withdrawn";
  return (
    <div
      id={`thread-${thread.id}`}
      className="scroll-mt-6 border-line border-t py-3 target:bg-wash target:outline-8 target:outline-wash"
    >
      {about ? <p className="mb-1 text-sm text-soft">About: {about}</p> : null}
      {lost ? <p className="text-soft">{lostText(lost)}</p> : null}
      <ol>
        {comments.map((comment, at) => (
          <li key={comment.id} className={at ? "mt-3 border-line border-l-2 pl-4" : undefined}>
            <CommentView comment={comment} conversation={conversation} />
          </li>
        ))}
      </ol>
      <Resolved thread={thread} conversation={conversation} />
      {canSettle ? (
        <div className="mt-1 flex flex-wrap items-baseline gap-x-6 print:hidden">
          {writing === "open" ? <AnswerForm grantId={grantId} thread={thread} /> : null}
          {comments.some(({ isNew }) => isNew) ? <ReadForm grantId={grantId} threadId={thread.id} /> : null}
          <SettleForm grantId={grantId} threadId={thread.id} to={thread.resolvedAt ? "open" : "resolved"} />
        </div>
      ) : null}
    </div>
  );
}

function Resolved({ thread: { resolvedAt, resolvedBy }, conversation }: Props & { thread: Thread }) {
  if (!resolvedAt) return null;
  const { role, leaderName, zone } = conversation;
  const by = resolvedBy === "leader" ? leaderName : `the ${ROLE_NAMES[role].toLowerCase()}`;
  return (
    <p className="mt-2 text-sm text-soft">
      Resolved by {by} on {longDay(dayOf(resolvedAt, zone))}.
    </p>
  );
}

type Which = { grantId: string; threadId: string };

function ReadForm({ grantId, threadId }: Which) {
  return (
    <ActionForm action={readThreadAction} label="Mark as read">
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="threadId" value={threadId} />
      <SubmitButton look="plain" className="text-soft">
        Mark as read
      </SubmitButton>
    </ActionForm>
  );
}

function SettleForm({ grantId, threadId, to }: Which & { to: "resolved" | "open" }) {
  const label = to === "resolved" ? "Resolve" : "Open again";
  return (
    <ActionForm action={settleThreadAction} label={label}>
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="threadId" value={threadId} />
      <input type="hidden" name="to" value={to} />
      <SubmitButton look="plain" className="text-soft">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
