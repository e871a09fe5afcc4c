import { ActionForm } from "@/app/_ui/form";
import { defaultResources, opensWorksheets } from "@/lib/grant/rules/resources";
import { INVITATION_DAYS, type Role } from "@/lib/grant/schema";
import { CopiedLink } from "../../../_components/copied-link";
import { MailOrLink } from "../../../_components/mail-or-link";
import { GrantFields, type OfferedDay, type Sheet } from "../../_components/grant-fields";
import { inviteAction } from "../../actions";

type Props = { role: Role; inviteKey: string; days: OfferedDay[]; sheets: Sheet[] };

/** Who is invited, what it opens to them, and how the invitation reaches them. */
export function InviteForm({ role, inviteKey, days, sheets }: Props) {
  const said = {
    resources: defaultResources(role),
    worksheetIds: opensWorksheets(role) ? sheets.map(({ id }) => id) : [],
    mayComment: role !== "sponsor",
  };
  return (
    <ActionForm action={inviteAction} className="grid gap-6">
      <CopiedLink note={`works for ${INVITATION_DAYS} days. Whoever opens it waits for your yes.`} />
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="inviteKey" value={inviteKey} />
      <GrantFields role={role} said={said} days={days} sheets={sheets} />
      <MailOrLink
        hint="Whoever has confirmed it as theirs is let in at once; everybody else waits for your yes. Not needed for a link that you pass on yourself."
        mail="Send the invitation"
      />
    </ActionForm>
  );
}
