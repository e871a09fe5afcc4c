import { TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { dayOf, fullDay, longDay } from "@/lib/date";
import type { Comment, Conversation } from "@/lib/review/queries/comment";
import { rewordCommentAction, takeCommentBackAction } from "../../reading/actions";
import { Markdown } from "../markdown";

type Props = { comment: Comment; conversation: Conversation };

/** One comment: who, when, what, and what it said before; its author can change it or take it back. */
export function CommentView({ comment, conversation: { grantId, side, writing, zone } }: Props) {
  const { author, body, by, isNew, asksMore, takenBackAt, writtenAt, editedAt } = comment;
  const isOwn = by === side && !takenBackAt;
  return (
    <article aria-label={`Comment by ${author}`}>
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span className="font-medium text-ink">{author}</span>
        <When at={writtenAt} zone={zone} />
        {editedAt && !takenBackAt ? (
          <span>
            changed <When at={editedAt} zone={zone} />
          </span>
        ) : null}
        {isNew ? <span className="text-accent">new</span> : null}
      </p>
      {asksMore && !takenBackAt ? <p className="mt-1 text-sm text-soft">Asks for something more concrete.</p> : null}
      {takenBackAt ? <p className="mt-1 text-soft">Taken back.</p> : <Markdown text={body} />}
      <Earlier comment={comment} zone={zone} />
      {isOwn && (writing === "open" || writing === "withdrawn") ? (
        <div className="mt-1 flex flex-wrap items-baseline gap-x-6 print:hidden">
          {writing === "open" ? <ChangeForm grantId={grantId} comment={comment} /> : null}
          <ActionForm action={takeCommentBackAction} label="Take this comment back">
            <input type="hidden" name="grantId" value={grantId} />
            <input type="hidden" name="commentId" value={comment.id} />
            <SubmitButton look="plain" className="text-soft">
              Take it back
            </SubmitButton>
          </ActionForm>
        </div>
      ) : null}
    </article>
  );
}

function When({ at, zone }: { at: Date; zone: string }) {
  const day = dayOf(at, zone);
  return (
    <time dateTime={at.toISOString()} title={fullDay(day)}>
      {longDay(day)}
    </time>
  );
}

function Earlier({ comment: { earlier }, zone }: { comment: Comment; zone: string }) {
  if (!earlier.length) return null;
  return (
    <details className="mt-1 print:hidden">
      <summary className="min-h-8 cursor-pointer py-1.5 text-sm text-soft">
        {earlier.length === 1 ? "Earlier wording" : `Earlier wordings (${earlier.length})`}
      </summary>
      <ol>
        {earlier.map(({ id, body, at }) => (
          <li key={id} className="mt-2 border-line border-l-2 pl-4">
            <p className="text-sm text-soft">
              Until <When at={at} zone={zone} />
            </p>
            <Markdown text={body} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function ChangeForm({ grantId, comment: { id, version, body } }: { grantId: string; comment: Comment }) {
  return (
    <ActionForm action={rewordCommentAction} label="Change this comment" className="has-[details[open]]:w-full">
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="commentId" value={id} />
      <input type="hidden" name="version" value={version} />
      <Fold title="Change it" isQuiet fields={["body"]}>
        <TextArea
          name="body"
          label="Comment"
          hideLabel
          rows={3}
          defaultValue={body}
          required
          hint="What it said before stays readable to both of you. Taking it back removes all of it."
        />
        <SubmitButton look="quiet" className="justify-self-start">
          Save the change
        </SubmitButton>
      </Fold>
    </ActionForm>
  );
}
