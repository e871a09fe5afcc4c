import type { Metadata } from "next";
import { requireProof } from "@/app/_server/session";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { env } from "@/lib/env";
import { changeEmailAction } from "./actions";

export const metadata: Metadata = { title: "Change your address" };

export default async function EmailPage() {
  const user = await requireProof("/settings/email");
  return (
    <>
      <PageHead title="Change your address" />
      <p className="mb-6 max-w-prose text-soft">
        A link goes to the new address; when it is opened, it takes the place of {user.email}, which is told, and your
        other browsers are signed out.
        {env().SMTP_URL
          ? null
          : " This Cairn has no mail server: the message is written to a file in its data folder, for whoever runs it."}
      </p>
      <ActionForm action={changeEmailAction} className="grid max-w-md gap-5">
        <Field name="email" label="New e-mail" type="email" autoComplete="email" required />
        <SubmitButton className="justify-self-start">Send a link</SubmitButton>
      </ActionForm>
    </>
  );
}
