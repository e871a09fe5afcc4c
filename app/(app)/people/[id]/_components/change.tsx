import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { GivenGrant } from "@/lib/grant/queries/given";
import { GrantFields, type OfferedDay, type Sheet } from "../../_components/grant-fields";
import { changeGrantAction } from "../../actions";

type Props = { grant: GivenGrant; days: OfferedDay[]; sheets: Sheet[] };

const FIELDS = ["name", "organisation", "purpose", "resources", "worksheetIds", "from", "fromOther", "untilOn"];

/** What is said about a grant and what it opens, to be changed; it holds from the reader's next page on. */
export function Change({ grant, days, sheets }: Props) {
  return (
    <ActionForm action={changeGrantAction} label="Change it" className="mt-8 print:hidden">
      <input type="hidden" name="id" value={grant.id} />
      <input type="hidden" name="version" value={grant.version} />
      <Fold title="Change it" note="what it opens, from when, until when" fields={FIELDS}>
        <GrantFields role={grant.role} said={grant} days={days} sheets={sheets} />
        <SubmitButton className="justify-self-start">Keep the change</SubmitButton>
      </Fold>
    </ActionForm>
  );
}
