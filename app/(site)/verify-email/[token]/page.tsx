import type { Metadata } from "next";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { findLink } from "@/lib/account/queries/link";
import { now } from "@/lib/clock";
import { LinkOver } from "../../_components/link-over";
import { confirmEmailAction } from "./actions";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function VerifyEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink({ token, purpose: "verify-email", at: now() });
  if (!link) return <LinkOver again="/settings" />;
  return (
    <>
      <PageHead title="Confirm your address" />
      <p className="mb-6 max-w-prose text-soft">
        {link.awaitsConfirmation
          ? `Somebody asked for an account for ${link.email}. If that was you, write the password you chose; otherwise close this page, and there will be no account.`
          : `${link.email} becomes the address of the account of ${link.name}, the one that messages go to.`}
      </p>
      <ActionForm action={confirmEmailAction} className="grid max-w-md gap-5">
        <input type="hidden" name="token" value={token} />
        {link.awaitsConfirmation ? (
          <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        ) : null}
        <SubmitButton className="justify-self-start">Confirm address</SubmitButton>
      </ActionForm>
    </>
  );
}
