import { Field } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import type { Seat } from "@/lib/review/access";
import { SIDE_TITLES } from "@/lib/review/content/check-in";
import type { CheckIn } from "@/lib/review/queries/check-in";
import { standingOf } from "@/lib/review/rules/check-in";
import { who } from "../../../../_components/who";
import { skipCheckInAction } from "../../../actions";
import { LeaderLines } from "./lines";
import { LeaderForm, ReviewerForm } from "./side-form";

type Props = { seat: Seat; checkIn: CheckIn };

/** One's own side, as a form while it can be sent; nothing of the other's. */
export function Unrevealed({ seat, checkIn }: Props) {
  const { own, id, matrix } = checkIn;
  const isOpen = standingOf(checkIn) === "open" && !seat.isOver && matrix !== null;
  if (!isOpen)
    return own?.leader ? (
      <Section title="What you had written">
        <LeaderLines said={own.leader} />
      </Section>
    ) : null;
  const { other } = who(seat);
  const turn = { grantId: seat.grantId, id, version: own?.version ?? 0, other, matrix };
  return (
    <>
      <Section title={own ? "Your side" : SIDE_TITLES[seat.side]} id="own">
        <p className="mb-6 max-w-prose text-soft">
          {other} sees none of this before both of you have sent. Then both sides open for both of you and stay as they
          are; until then you can change yours.
        </p>
        {seat.side === "leader" ? (
          <LeaderForm {...turn} said={own?.leader ?? null} />
        ) : (
          <ReviewerForm {...turn} said={own?.reviewer ?? null} />
        )}
      </Section>
      <ActionForm action={skipCheckInAction} label="Leave this month out" className="mt-10 max-w-prose print:hidden">
        <input type="hidden" name="grantId" value={seat.grantId} />
        <input type="hidden" name="id" value={id} />
        <Fold title="Leave this month out" fields={["reason"]}>
          <Field
            name="reason"
            label="Why"
            maxLength={200}
            required
            hint={`${other} reads it. Nothing that was sent is shown, and the next check-in is next month’s.`}
          />
          <SubmitButton look="quiet" className="justify-self-start">
            Leave it out
          </SubmitButton>
        </Fold>
      </ActionForm>
    </>
  );
}
