import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { Day } from "@/lib/date";
import { AgreeFields } from "../../_components/agree-fields";
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
      <input type="hidden" name="meetingId" value={meeting.id} />
      <Fold title="Agree on an action" isQuiet fields={["text", "doer", "dueOn"]}>
        <AgreeFields grantId={meeting.grantId} {...{ sendKey, doers, today }} />
        <SubmitButton className="justify-self-start">Agree</SubmitButton>
      </Fold>
    </ActionForm>
  );
}
