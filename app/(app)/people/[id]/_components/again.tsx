import { ActionForm } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import type { GivenGrant } from "@/lib/grant/queries/given";
import { INVITATION_DAYS } from "@/lib/grant/schema";
import { CopiedLink } from "../../../_components/copied-link";
import { MailOrLink } from "../../../_components/mail-or-link";
import { inviteAgainAction } from "../../actions";

/** The same invitation once more, while nobody has answered it. */
export function Again({ grant }: { grant: GivenGrant }) {
  return (
    <Section id="again" title="The link again">
      <ActionForm action={inviteAgainAction} label="The link again" className="grid max-w-prose gap-4">
        <CopiedLink note={`works for ${INVITATION_DAYS} days. Whoever opens it waits for your yes.`} />
        <input type="hidden" name="id" value={grant.id} />
        <p className="text-soft">A new link ends the older one and works for its full time.</p>
        <MailOrLink
          address={grant.address}
          hint="Only to send it. It is forgotten once the invitation is answered or over."
          {...{ mail: "Send it again", link: "Make a new link", look: "quiet" }}
        />
      </ActionForm>
    </Section>
  );
}
