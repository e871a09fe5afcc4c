import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { longDay } from "@/lib/date";
import type { Client } from "@/lib/review/queries/practice";
import { nudgeText } from "@/lib/review/rules/practice";
import { MAX_NUDGE } from "@/lib/review/schema/practice";
import { sendNudgeAction } from "../../actions";

/** `last` is the day of the last nudge, and `nextOn` the first day of another one, null when that is today. */
type Props = { client: Client; from: string; nudgeKey: string; last: string | null; nextOn: string | null };

/** The text of a nudge before it goes, or why none goes now. */
export function Nudge({ client, from, nudgeKey, last, nextOn }: Props) {
  if (last && nextOn)
    return (
      <p role="status" className="max-w-prose">
        You nudged {client.name} on {longDay(last)}. One a week is the most; the next can go on {longDay(nextOn)}.
      </p>
    );
  return (
    <ActionForm action={sendNudgeAction} label="Nudge" className="grid max-w-prose gap-4">
      <input type="hidden" name="grantId" value={client.grantId} />
      <input type="hidden" name="key" value={nudgeKey} />
      <TextArea
        {...{ label: "What they will read", name: "text", rows: 5, maxLength: MAX_NUDGE }}
        defaultValue={nudgeText({ to: client.name, from, reasons: client.reasons })}
        hint="It goes to their inbox in your name, and by mail where their address is confirmed. At most one a week."
      />
      <SubmitButton className="justify-self-start">Send it</SubmitButton>
    </ActionForm>
  );
}
