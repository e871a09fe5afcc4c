import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { GivenGrant } from "@/lib/grant/queries/given";
import type { Reach } from "@/lib/grant/schema";
import { endGrantAction } from "../../actions";

/** Ends it in one step, and all of the person or of the organisation where there is more. */
export function End({ grant }: { grant: GivenGrant }) {
  const { id, name, organisation, acceptedAt, ofPerson, ofOrganisation } = grant;
  const ways: { reach: Reach; label: string }[] = [
    { reach: "one", label: acceptedAt ? "End it now" : "Take the invitation back" },
    ...(ofPerson > 1 ? [{ reach: "person" as const, label: `End all ${ofPerson} of ${name}` }] : []),
    ...(ofOrganisation > 1
      ? [{ reach: "organisation" as const, label: `End all ${ofOrganisation} at ${organisation}` }]
      : []),
  ];
  return (
    <ActionForm action={endGrantAction} label="End it" className="mt-8 grid gap-3 print:hidden">
      <input type="hidden" name="id" value={id} />
      <p className="text-sm text-soft">
        Ending holds at once, also where a page is open. What was read before cannot be unread.
      </p>
      {ways.map(({ reach, label }) => (
        <SubmitButton key={reach} name="reach" value={reach} look="quiet" className="justify-self-start text-left">
          {label}
        </SubmitButton>
      ))}
    </ActionForm>
  );
}
