import { Field } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { WhenFields } from "../../../_components/when-fields";
import { cancelMeetingAction, holdMeetingAction, moveMeetingAction } from "../../../actions";

type Meeting = { id: string; grantId: string; version: number; startsAt: Date; minutes: number };

/** What becomes of a planned meeting: it took place, takes place at another time, or not at all. */
export function Turns({ meeting, zone, hasBegun }: { meeting: Meeting; zone: string; hasBegun: boolean }) {
  return (
    <div className="mt-4 print:hidden">
      {hasBegun ? (
        <ActionForm action={holdMeetingAction} label="It took place" className="mb-4">
          <Turn meeting={meeting} />
          <SubmitButton>It took place</SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm action={moveMeetingAction} label="Move it">
        <Turn meeting={meeting} />
        <Fold title="Move it" fields={["day", "time", "minutes", "which"]}>
          <WhenFields zone={zone} at={meeting.startsAt} minutes={meeting.minutes} />
          <SubmitButton look="quiet" className="justify-self-start">
            Move it
          </SubmitButton>
        </Fold>
      </ActionForm>
      <ActionForm action={cancelMeetingAction} label="Cancel it" className="border-line border-b">
        <Turn meeting={meeting} />
        <Fold title="Cancel it" fields={["reason"]}>
          <Field name="reason" label="Why, in a line" maxLength={300} required hint="The other reads it." />
          <SubmitButton look="quiet" className="justify-self-start">
            Cancel the meeting
          </SubmitButton>
        </Fold>
      </ActionForm>
    </div>
  );
}

function Turn({ meeting: { grantId, id, version } }: { meeting: Meeting }) {
  return (
    <>
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
