import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { AskAccess } from "@/lib/ask/access";
import type { Frame } from "@/lib/ask/queries/question";
import { refuseMailAction } from "../actions";

/** What the page of each kind of ask is given. `isOwner` when the leader looks at it in the browser they are signed in with. */
export type Opened = { token: string; access: AskAccess; isOwner: boolean };

/** In place of the form, for the leader. */
export function OnlyThey() {
  return (
    <p className="border-accent border-l-2 pl-4">
      This is what they see. You are signed in as the one who asks, so only they can answer.
    </p>
  );
}

const KEPT = "Your address is deleted 30 days after your answer, or after the end of the question.";
type Stop = { token: string; frame: Frame; kept?: string };

/** Only where mail came from: how long the address it went to is kept, and a way to get none any more. */
export function StopMail({ token, frame: { hasAddress, isUnwanted }, kept = KEPT }: Stop) {
  if (!hasAddress) return null;
  if (isUnwanted) return <p role="status">No question from this Cairn is mailed to your address any more.</p>;
  return (
    <ActionForm action={refuseMailAction} className="flex flex-wrap items-center gap-x-4">
      <input type="hidden" name="token" value={token} />
      <p>{kept}</p>
      <SubmitButton look="plain">Never mail me again</SubmitButton>
    </ActionForm>
  );
}
