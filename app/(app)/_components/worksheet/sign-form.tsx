import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { FormState } from "@/lib/errors";
import type { Signer } from "@/lib/framework/schema";
import type { Signing } from "@/lib/worksheet/queries/signing";
import { maySign } from "@/lib/worksheet/rules/signing";

type Props = {
  action: (state: FormState | null, form: FormData) => Promise<FormState>;
  signing: Signing;
  /** Who is looking: the name that they would sign with, as what, and by which grant. */
  as: { name: string; role: Signer; grantId: string | null };
};

/** Puts one's own name to the version that is shown; nothing when there is nothing to sign, or it is signed already. */
export function SignForm({ action, signing, as: { name, role, grantId } }: Props) {
  const { worksheetId, hash, signedBy, signatures, called, latest } = signing;
  const hasSigned = signatures.some((one) => one.grantId === grantId);
  if (!maySign(signedBy, { role, hasSigned, isLatest: called === latest })) return null;
  return (
    <ActionForm action={action} className="mt-6 max-w-prose print:hidden" label="Sign">
      <input type="hidden" name="worksheetId" value={worksheetId} />
      <input type="hidden" name="hash" value={hash} />
      {grantId ? <input type="hidden" name="grantId" value={grantId} /> : null}
      <p className="mb-3 text-soft">
        You sign as {name}, with today’s date, what stands on this page. A signature stays; whatever is changed
        afterwards is another version and is signed anew.
      </p>
      <SubmitButton>Sign this version</SubmitButton>
    </ActionForm>
  );
}
