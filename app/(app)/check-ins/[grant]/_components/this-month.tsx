import type { Route } from "next";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import type { Seat } from "@/lib/review/access";
import type { CheckInLine } from "@/lib/review/queries/check-in";
import { monthText, standingOf } from "@/lib/review/rules/check-in";
import { who } from "../../../_components/who";
import { openCheckInAction } from "../../actions";
import { standingText } from "./standing";

type Props = { seat: Seat; month: string; canPlace: boolean; checkIn: CheckInLine | undefined };

/** The check-in of the present month: where it stands, or the one button that opens it. */
export function ThisMonth({ seat, month, canPlace, checkIn }: Props) {
  const name = monthText(month);
  if (checkIn) {
    const isMine = standingOf(checkIn) === "open" && !checkIn.sent.own && !seat.isOver;
    return (
      <section aria-labelledby="this-month" className="border-accent border-l-2 pl-4">
        <h2 id="this-month" className="font-medium text-xl">
          {name}
        </h2>
        <p className="mb-4">{standingText(seat, checkIn)}</p>
        <LinkButton look={isMine ? "primary" : "quiet"} href={`/check-ins/${seat.grantId}/${checkIn.id}` as Route}>
          {isMine ? "Fill in my side" : `Look at ${name}`}
        </LinkButton>
      </section>
    );
  }
  return (
    <div className="border-line border-y py-8">
      <Closed seat={seat} canPlace={canPlace} />
      {seat.isOver || !canPlace ? null : (
        <ActionForm action={openCheckInAction} className="mt-4" label={`Open the check-in for ${name}`}>
          <input type="hidden" name="grantId" value={seat.grantId} />
          <input type="hidden" name="month" value={month} />
          <SubmitButton>Open the check-in for {name}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

function Closed({ seat, canPlace }: Pick<Props, "seat" | "canPlace">) {
  const { other } = who(seat);
  const text = seat.isOver
    ? "What was opened for this person is over. The check-ins that both of you sent stay with you."
    : canPlace
      ? `Once a month, five minutes each: both of you say where you see the eight rows, without seeing what the other says. When both have sent, you and ${other} see both, the largest difference first, and agree on three things at most.`
      : "A check-in places the eight rows of the matrix. No roadmap that has them is under way, so there is none to open.";
  return <p className="max-w-prose text-soft">{text}</p>;
}
