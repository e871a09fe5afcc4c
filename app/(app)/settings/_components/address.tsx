import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { keepEmailAction, requestConfirmationAction } from "../actions";

type Props = { email: string; verified: boolean; pendingEmail: string | null };

/** The address, whether it is confirmed, and the one that is to take its place. */
export function Address({ email, verified, pendingEmail }: Props) {
  return (
    <div className="grid max-w-prose gap-4">
      <p>
        {email} <span className="text-soft">{verified ? "(confirmed)" : "(not confirmed yet)"}</span>
      </p>
      {pendingEmail ? (
        <p className="border-accent border-l-2 pl-3">
          {pendingEmail} takes its place once the link sent there is opened. Until then nothing changes.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/settings/email" look="quiet">
          Change address
        </LinkButton>
        {verified && !pendingEmail ? null : (
          <ActionForm action={requestConfirmationAction} label="Confirmation">
            <SubmitButton look="quiet">Send a confirmation link</SubmitButton>
          </ActionForm>
        )}
        {pendingEmail ? (
          <ActionForm action={keepEmailAction} label="Keep the present address">
            <SubmitButton look="plain">Keep {email}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </div>
  );
}
