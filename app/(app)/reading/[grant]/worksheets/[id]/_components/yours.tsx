import { requireUser } from "@/app/_server/session";
import type { GrantAccess } from "@/lib/grant/access";
import type { Signing } from "@/lib/worksheet/queries/signing";
import type { Judged } from "@/lib/worksheet/queries/views";
import { SignForm } from "../../../../../_components/worksheet/sign-form";
import { ViewsForm } from "../../../../../_components/worksheet/views-form";
import { giveViewsAction, signGrantedAction } from "../actions";

type Props = { access: GrantAccess; signing: Signing | null; judged: Judged | null };

/** What the reader of a grant can do with a version; the leader who looks at it as they would can do nothing. */
export async function Yours({ access, signing, judged }: Props) {
  const { isOwner, grantId, role, ownerName } = access;
  if (isOwner) return null;
  const { name } = await requireUser();
  return (
    <>
      {judged && judged.called === judged.latest ? (
        <ViewsForm action={giveViewsAction} judged={judged} grantId={grantId} ownerName={ownerName} />
      ) : null}
      {signing ? <SignForm action={signGrantedAction} signing={signing} as={{ name, role, grantId }} /> : null}
    </>
  );
}
