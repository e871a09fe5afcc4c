import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import type { Day } from "@/lib/date";
import type { Seat } from "@/lib/review/access";
import type { AgreedAction } from "@/lib/review/queries/action";
import { MOST_AGREED } from "@/lib/review/schema/check-in";
import { numberWord } from "@/lib/text";
import { ActionList } from "../../../../_components/action-list";
import { AgreeFields } from "../../../../_components/agree-fields";
import { who } from "../../../../_components/who";
import { agreeInCheckInAction } from "../../../actions";

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
          className="mt-5 grid max-w-prose gap-4 print:hidden"
        >
          <input type="hidden" name="id" value={id} />
          <AgreeFields {...{ grantId, sendKey, doers, today }} />
          <SubmitButton look="quiet" className="justify-self-start">
            Agree on it
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}
