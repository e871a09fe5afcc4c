import { Checkbox, Select, TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { Conversation } from "@/lib/review/queries/comment";
import { startThreadAction } from "../../reading/actions";

type Props = { conversation: Conversation; isFolded: boolean; to?: string };

/** The form for the first comment of a thread; `to` is whom the leader writes to. A reader can ask for more about evidence. */
export function NewThread({ conversation, isFolded, to }: Props) {
  const { grantId, subject, parts, side, threads } = conversation;
  const title = to ? `Write to ${to}` : threads.length ? "Write about something else" : "Write a comment";
  const isWorksheet = subject.kind === "worksheet";
  return (
    <ActionForm action={startThreadAction} label={title} className="max-w-prose print:hidden">
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
      <input type="hidden" name="key" value={`${subject.kind}.${subject.id}.${threads.length}`} />
      <Fold title={title} open={!isFolded} fields={["body", "part", "asksMore"]}>
        {isWorksheet ? (
          <Select name="part" label="About" defaultValue="" required>
            <option value="">Choose what it is about</option>
            {parts.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        ) : null}
        <TextArea
          name="body"
          label="Comment"
          rows={3}
          required
          hint="Markdown works. Only the two of you read it; either can answer."
        />
        {side === "reader" && subject.kind === "evidence" ? (
          <Checkbox
            name="asksMore"
            label="Ask for something more concrete"
            hint="The item then waits in the leader’s tidy list with these words."
          />
        ) : null}
        <SubmitButton look="quiet" className="justify-self-start">
          Send the comment
        </SubmitButton>
      </Fold>
    </ActionForm>
  );
}
