import { Field, Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import type { Day } from "@/lib/date";
import type { Seat } from "@/lib/review/access";
import type { AgreedAction } from "@/lib/review/queries/action";
import { MOST_AGREED } from "@/lib/review/schema/check-in";
import { capital, numberWord } from "@/lib/text";
import { ActionList } from "../../../../_components/action-list";
import { agreeInCheckInAction } from "../../../actions";
import { who } from "../../_components/who";

type Props = { seat: Seat; id: string; actions: AgreedAction[]; today: Day; sendKey: string };

/** What comes of it: three actions at most, each with who does it and by when. */
export function Agreed({ seat, id, actions, today, sendKey }: Props) {
  const { doers } = who(seat);
  const { grantId, zone, isOver } = seat;
  const left = MOST_AGREED - actions.filter(({ droppedAt }) => !droppedAt).length;
  return (
    <Section title="What you agree on" id="agreed">
      {actions.length ? (
        <ActionList {...{ actions, grantId, doers, today, zone }} made={null} />
      ) : (
        <p className="text-soft">
          {isOver ? "Nothing was agreed." : `Nothing yet; ${numberWord(MOST_AGREED)} at most, or nothing at all.`}
        </p>
      )}
      {left > 0 && !isOver ? (
        <ActionForm
          key={actions.length}
          action={agreeInCheckInAction}
          label="Agree on an action"
          className="mt-5 grid max-w-3xl gap-4 sm:grid-cols-[1fr_12rem_11rem] sm:items-start print:hidden"
        >
          <input type="hidden" name="grantId" value={grantId} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="sendKey" value={sendKey} />
          <Field name="text" label="What will be done" maxLength={200} required />
          <Select name="doer" label="Who does it" defaultValue="leader">
            <option value="leader">{capital(doers.leader)}</option>
            <option value="reviewer">{capital(doers.reviewer)}</option>
          </Select>
          <Field name="dueOn" label="By when" type="date" min={today} required />
          <SubmitButton look="quiet" className="justify-self-start">
            Agree on it
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}
