import { Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { KIND_NAMES } from "@/lib/review/content";
import { MEETING_KINDS, type MeetingKind } from "@/lib/review/schema/meeting";
import { planMeetingAction } from "../actions";
import { WhenFields } from "./when-fields";

type Props = { grantId: string; planKey: string; zone: string; kind: MeetingKind; otherName: string };

/** Plans a meeting, or notes one that took place. */
export function PlanForm({ grantId, planKey, zone, kind, otherName }: Props) {
  return (
    <ActionForm action={planMeetingAction} label="Plan a meeting" className="grid max-w-prose gap-5">
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="key" value={planKey} />
      <Select name="kind" label="What kind" defaultValue={kind} className="max-w-xs">
        {MEETING_KINDS.map((one) => (
          <option key={one} value={one}>
            {KIND_NAMES[one]}
          </option>
        ))}
      </Select>
      <WhenFields zone={zone} />
      <p className="text-sm text-soft">
        {otherName} is told in their inbox. Nothing goes into another calendar. A meeting that took place already can be
        written down in the same way.
      </p>
      <SubmitButton className="justify-self-start">Plan it</SubmitButton>
    </ActionForm>
  );
}
