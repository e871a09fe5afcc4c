import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { dayOf, longDay } from "@/lib/date";
import type { Invitation } from "@/lib/grant/queries/invitation";
import { refuseInvitationMailAction } from "../actions";

type Props = { token: string; invitation: Invitation };

/** What accepting means for whoever reads, how long it waits, and how to be left alone. */
export function SmallPrint({ token, invitation }: Props) {
  const { leader, zone, expiresAt, hasAddress, isUnwanted } = invitation;
  return (
    <section aria-labelledby="means" className="grid gap-2 text-sm text-soft">
      <h2 id="means" className="font-medium font-sans text-ink text-sm">
        What accepting means
      </h2>
      <p>
        {leader} sees what you read and when, can change what is open, and can end it at any time; so can you. Your own
        record, if you keep one, stays yours alone. Unanswered, this invitation ends on{" "}
        {longDay(dayOf(expiresAt, zone))}.
      </p>
      {hasAddress && isUnwanted ? (
        <p role="status">Nothing from this Cairn is mailed to your address on behalf of others any more.</p>
      ) : null}
      {hasAddress && !isUnwanted ? (
        <ActionForm action={refuseInvitationMailAction} className="flex flex-wrap items-center gap-x-4">
          <input type="hidden" name="token" value={token} />
          <p>The invitation forgets your address once it is answered or over.</p>
          <SubmitButton look="plain">Never mail me again</SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
