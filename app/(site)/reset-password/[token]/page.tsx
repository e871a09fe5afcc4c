import type { Metadata } from "next";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { findLink } from "@/lib/account/queries/link";
import { now } from "@/lib/clock";
import { LinkOver } from "../../_components/link-over";
import { resetPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Set a new password" };

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink({ token, purpose: "reset-password", at: now() });
  if (!link) return <LinkOver again="/forgot-password" />;
  return (
    <>
      <PageHead title="Set a new password" />
      <p className="mb-6 max-w-prose text-soft">
        For {link.email}. Every signed-in browser is signed out, this one included; then you sign in with the new one.
      </p>
      <ActionForm action={resetPasswordAction} className="grid max-w-md gap-5">
        <input name="username" autoComplete="username" value={link.email} readOnly hidden />
        <input type="hidden" name="token" value={token} />
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          required
          hint="At least 8 characters."
        />
        <SubmitButton className="justify-self-start">Set password</SubmitButton>
      </ActionForm>
    </>
  );
}
