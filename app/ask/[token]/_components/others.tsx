import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { MAX_PROPOSED } from "@/lib/ask/schema";
import { listed } from "@/lib/text";
import { proposeAction } from "../actions";

type Props = { token: string; proposed: string[]; leader: string };

/** Who else saw it: whom a witness names weighs more than whom the leader chose. */
export function Others({ token, proposed, leader }: Props) {
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="font-medium text-xl">
        Who else saw this?
      </h2>
      {proposed.length ? (
        <p className="mt-1" role="status">
          You named {listed(proposed)}.
        </p>
      ) : (
        <p className="mt-1 text-soft">
          Whom you name was not chosen by {leader}, which makes their answer worth more. {leader} reads what you write
          here and decides whether to ask them.
        </p>
      )}
      {proposed.length < MAX_PROPOSED ? (
        <ActionForm action={proposeAction} className="mt-4 grid gap-4">
          <input type="hidden" name="token" value={token} />
          <Field name="witness" label="Name or role" maxLength={80} />
          <Field
            name="address"
            label="Their address, if you know it"
            type="email"
            autoComplete="off"
            hint="Used for this one question, and deleted after 30 days."
          />
          <SubmitButton look="quiet" className="justify-self-start">
            Name them
          </SubmitButton>
        </ActionForm>
      ) : null}
    </section>
  );
}
