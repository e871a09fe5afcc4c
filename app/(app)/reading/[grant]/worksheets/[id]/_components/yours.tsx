import { SignForm } from "@/app/(app)/_components/worksheet/sign-form";
import { ViewsForm } from "@/app/(app)/_components/worksheet/views-form";
import type { GrantAccess } from "@/lib/grant/access";
import type { Signing } from "@/lib/worksheet/queries/signing";
import type { Judged } from "@/lib/worksheet/queries/views";
import { giveViewsAction, signGrantedAction } from "../actions";

type Props = { access: GrantAccess; name: string; signing: Signing | null; judged: Judged | null };

/** What the reader of a grant can do with a version; the leader who looks at it as they would can do nothing. */
export function Yours({ access, name, signing, judged }: Props) {
  const { isOwner, grantId, role, ownerName } = access;
  if (isOwner) return null;
  return (
    <>
      {judged && judged.called === judged.latest ? (
        <ViewsForm action={giveViewsAction} judged={judged} grantId={grantId} ownerName={ownerName} />
      ) : null}
      {signing ? <SignForm action={signGrantedAction} signing={signing} as={{ name, role, grantId }} /> : null}
    </>
  );
}
