import type { Metadata } from "next";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { signUpAction } from "./actions";

export const metadata: Metadata = { title: "Create an account" };

export default function SignUpPage() {
  return (
    <>
      <PageHead title="Create an account" />
      <ActionForm action={signUpAction} className="grid max-w-md gap-4">
        <Field name="name" label="Name" autoComplete="name" required />
        <Field name="email" label="E-mail" type="email" autoComplete="username" required />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          required
          hint="At least 8 characters."
        />
        <SubmitButton>Create account</SubmitButton>
      </ActionForm>
    </>
  );
}
