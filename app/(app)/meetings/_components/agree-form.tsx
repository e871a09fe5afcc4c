import { Field, Select } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { Day } from "@/lib/date";
import { capital } from "@/lib/text";
import { agreeInMeetingAction } from "../actions";

type Props = {
  meeting: { id: string; grantId: string };
  sendKey: string;
  doers: { leader: string; reviewer: string };
  today: Day;
};

/** What one of the two will do, and by when. */
export function AgreeForm({ meeting, sendKey, doers, today }: Props) {
  return (
    <ActionForm action={agreeInMeetingAction} label="Agree on an action" className="mt-2 max-w-prose print:hidden">
      <input type="hidden" name="grantId" value={meeting.grantId} />
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="sendKey" value={sendKey} />
      <Fold title="Agree on an action" fields={["text", "doer", "dueOn"]}>
        <Field name="text" label="What will be done" maxLength={200} required />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select name="doer" label="Who does it" defaultValue="leader">
            <option value="leader">{capital(doers.leader)}</option>
            <option value="reviewer">{capital(doers.reviewer)}</option>
          </Select>
          <Field name="dueOn" label="By when" type="date" min={today} required />
        </div>
        <SubmitButton className="justify-self-start">Agree</SubmitButton>
      </Fold>
    </ActionForm>
  );
}
