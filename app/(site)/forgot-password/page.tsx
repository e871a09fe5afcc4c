import type { Metadata } from "next";
import Link from "next/link";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { env } from "@/lib/env";
import { requestResetAction } from "./actions";

export const metadata: Metadata = { title: "Forgotten password" };

export default async function ForgotPasswordPage() {
  return (
    <>
      <PageHead title="Forgotten your password?" />
      <p className="mb-6 max-w-prose text-soft">
        {env().SMTP_URL
          ? "Write your address, and Cairn sends you a link to set a new password."
          : "This Cairn has no mail server. The link is written to a file in its data folder, for whoever runs it to hand to you; they can also set a new password with one command."}
      </p>
      <ActionForm action={requestResetAction} className="grid max-w-md gap-5">
        <Field name="email" label="E-mail" type="email" autoComplete="username" required />
        <SubmitButton className="justify-self-start">Send a link</SubmitButton>
      </ActionForm>
      <p className="mt-8 text-soft">
        <Link href="/sign-in" className="text-ink underline underline-offset-4">
          Back to sign in
        </Link>
      </p>
    </>
  );
}
