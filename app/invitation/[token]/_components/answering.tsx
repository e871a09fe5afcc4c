import type { Route } from "next";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import type { Invitation } from "@/lib/grant/queries/invitation";
import { invitationPath } from "@/lib/grant/rules/state";
import { acceptInvitationAction, declineInvitationAction } from "../actions";

type Visitor = { name: string; email: string } | null;
type Props = { token: string; invitation: Invitation; user: Visitor };

/** What whoever holds the link can do: sign in, accept, decline, or wait. */
export function Answering({ token, invitation, user }: Props) {
  const { leader, isOwner, isWaiting } = invitation;
  if (isOwner)
    return (
      <p className="border-accent border-l-2 pl-4">
        This is what they see. You are signed in as the one who invites, so only they can answer.
      </p>
    );
  if (isWaiting && user)
    return (
      <p role="status" className="border-accent border-l-2 pl-4">
        Waiting for {leader}, who sees that {user.name}, {user.email}, opened this and says yes or no. You will find the
        answer in your inbox; nothing is open to you before.
      </p>
    );
  return (
    <section aria-labelledby="answer" className="grid gap-4">
      <h2 id="answer" className="font-medium text-xl">
        Your answer
      </h2>
      {user ? <Accept token={token} invitation={invitation} user={user} /> : <SignIn token={token} />}
      <ActionForm action={declineInvitationAction} label="Decline">
        <input type="hidden" name="token" value={token} />
        <SubmitButton look="plain">Decline the invitation</SubmitButton>
      </ActionForm>
    </section>
  );
}

function Accept({ token, invitation, user }: Props & { user: NonNullable<Visitor> }) {
  return (
    <>
      <p>
        You are signed in as {user.name}, {user.email}. {whoText(invitation)}
      </p>
      <ActionForm action={acceptInvitationAction} label="Accept">
        <input type="hidden" name="token" value={token} />
        <SubmitButton>Accept as {user.name}</SubmitButton>
      </ActionForm>
    </>
  );
}

/** What happens on accepting, which depends on whose account it is. */
function whoText({ leader, isBound, isAddressed }: Invitation): string {
  if (isBound) return "It was sent to this address, so it opens at once.";
  const asked = `${leader} sees this name and address and says yes or no before anything opens.`;
  return isAddressed
    ? `It was sent to this address, which is not confirmed yet: confirm it in your settings first, or ${asked}`
    : asked;
}

function SignIn({ token }: { token: string }) {
  const from = encodeURIComponent(invitationPath(token));
  return (
    <>
      <p>
        Reading needs an account of your own here. Sign in or create one, and you come back to this page; if you are
        sent a message first, open the link of this invitation once more afterwards.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/sign-in?from=${from}` as Route}>Sign in</LinkButton>
        <LinkButton href={`/sign-up?from=${from}` as Route} look="quiet">
          Create an account
        </LinkButton>
      </div>
    </>
  );
}
