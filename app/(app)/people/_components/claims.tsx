import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { dayOf, longDay } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import type { Given } from "@/lib/grant/queries/given";
import { answerClaimAction } from "../actions";

type Props = { given: Given[]; when: { zone: string } };

/** Who opened an invitation and waits for the leader's yes or no; nothing where nobody does. */
export function Claims({ given, when }: Props) {
  const waiting = given.filter(({ course }) => course === "claimed");
  if (!waiting.length) return null;
  return (
    <Section id="waiting" title="Waiting for your yes">
      <ul className="max-w-4xl border-line border-b">
        {waiting.map((grant) => (
          <li key={grant.id} className="border-accent border-l-2 py-3 pl-4">
            <Claim grant={grant} zone={when.zone} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One of them, with the two answers. */
export function Claim({ grant, zone }: { grant: Omit<Given, "readAt">; zone: string }) {
  const { id, name, role, claimant, claimedAt } = grant;
  if (!claimedAt) return null;
  const on = longDay(dayOf(claimedAt, zone));
  return (
    <>
      <p className="break-words">
        {claimant ? (
          <>
            <strong className="font-medium">{claimant.name}</strong>, {claimant.email}, opened on {on} the invitation
            that you made for {name} as {ROLE_NAMES[role].toLowerCase()}.
          </>
        ) : (
          <>Somebody opened the invitation that you made for {name}; their account is gone.</>
        )}
      </p>
      <p className="mt-1 text-sm text-soft">
        The name is what they call themselves. If you are not sure that it is {name}, ask them first. A no ends the
        link.
      </p>
      <ActionForm action={answerClaimAction} label={`Let ${claimant?.name ?? "them"} in`} className="mt-3">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="claimedAt" value={claimedAt.toISOString()} />
        <div className="flex flex-wrap gap-3">
          {claimant ? (
            <SubmitButton name="answer" value="yes">
              Yes, let {claimant.name} in
            </SubmitButton>
          ) : null}
          <SubmitButton name="answer" value="no" look="quiet">
            No
          </SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
