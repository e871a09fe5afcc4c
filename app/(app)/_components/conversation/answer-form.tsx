import { TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { Thread } from "@/lib/review/queries/comment";
import { answerThreadAction } from "../../reading/actions";

type Props = { grantId: string; thread: Thread };

/** The form for an answer, folded; its key says how far the thread had come, so that one sent twice is kept once. */
export function AnswerForm({ grantId, thread: { id, comments, lost } }: Props) {
  const first = comments[0];
  return (
    <ActionForm
      action={answerThreadAction}
      label={first ? `Answer ${first.author}` : "Answer"}
      className="has-[details[open]]:w-full"
    >
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="threadId" value={id} />
      <input type="hidden" name="key" value={`${id}.${comments.length + lost}`} />
      <Fold title="Answer" isQuiet fields={["body"]}>
        <TextArea name="body" label="Answer" hideLabel rows={3} required />
        <SubmitButton look="quiet" className="justify-self-start">
          Send the answer
        </SubmitButton>
      </Fold>
    </ActionForm>
  );
}
