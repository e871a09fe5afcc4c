import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { signOutAction } from "@/app/(site)/sign-in/actions";
import { getAccount } from "@/lib/account/queries/user";
import { wayBack } from "@/lib/account/rules/way-back";
import { proveAction } from "./actions";

export const metadata: Metadata = { title: "Confirm that it is you" };

export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ from?: string | string[] }> }) {
  const { user, access } = await ownRecord("read", "/confirm");
  const [account, asked] = await Promise.all([getAccount(access), searchParams]);
  const from = wayBack(typeof asked.from === "string" ? asked.from : undefined);
  return (
    <>
      <PageHead title="Confirm that it is you" />
      {account.passwordChangedAt ? (
        <>
          <p className="mb-6 max-w-prose text-soft">
            What comes next cannot be taken back or shows everything you wrote, so it needs your password once more. It
            holds for a quarter of an hour.
          </p>
          <ActionForm action={proveAction} className="grid max-w-md gap-5">
            <input name="username" autoComplete="username" value={user.email} readOnly hidden />
            <input type="hidden" name="from" value={from} />
            <Field name="password" label="Password" type="password" autoComplete="current-password" required />
            <SubmitButton className="justify-self-start">Continue</SubmitButton>
          </ActionForm>
        </>
      ) : (
        <>
          <p className="mb-6 max-w-prose text-soft">
            You have no password here: you sign in in another way. Sign out, sign in again, and come back within a
            quarter of an hour.
          </p>
          <ActionForm action={signOutAction}>
            <SubmitButton>Sign out</SubmitButton>
          </ActionForm>
        </>
      )}
    </>
  );
}
