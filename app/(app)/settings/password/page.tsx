import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { requireProof } from "@/app/_server/session";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { getAccount } from "@/lib/account/queries/user";
import { changePasswordAction, setPasswordAction } from "./actions";

export const metadata: Metadata = { title: "Password" };

export default async function PasswordPage() {
  const { user, access } = await ownRecord("read", "/settings/password");
  const { passwordChangedAt } = await getAccount(access);
  if (!passwordChangedAt) await requireProof("/settings/password");
  return (
    <>
      <PageHead title={passwordChangedAt ? "Change your password" : "Set a password"} />
      <p className="mb-6 max-w-prose text-soft">
        Every other browser is signed out, and you get a message that it changed.
      </p>
      <ActionForm action={passwordChangedAt ? changePasswordAction : setPasswordAction} className="grid max-w-md gap-5">
        <input name="username" autoComplete="username" value={user.email} readOnly hidden />
        {passwordChangedAt ? (
          <Field
            name="currentPassword"
            label="Present password"
            type="password"
            autoComplete="current-password"
            required
          />
        ) : null}
        <Field
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          required
          hint="At least 8 characters. A few unrelated words are easier to keep than a short riddle."
        />
        <SubmitButton className="justify-self-start">Set password</SubmitButton>
      </ActionForm>
    </>
  );
}
