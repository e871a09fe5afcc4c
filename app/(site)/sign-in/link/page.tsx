import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { env } from "@/lib/env";
import { requestSignInLinkAction } from "./actions";

export const metadata: Metadata = { title: "Sign in by a link" };

export default async function SignInLinkPage() {
  if (env().MAGIC_LINK !== "1") notFound();
  return (
    <>
      <PageHead title="Sign in by a link" />
      <p className="mb-6 max-w-prose text-soft">
        {env().SMTP_URL
          ? "Write your address, and Cairn sends you a link that signs you in."
          : "This Cairn has no mail server: the link is written to a file in its data folder, for whoever runs it."}
      </p>
      <ActionForm action={requestSignInLinkAction} className="grid max-w-md gap-5">
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
