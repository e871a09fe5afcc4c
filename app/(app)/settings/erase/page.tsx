import type { Metadata } from "next";
import { requireProof } from "@/app/_server/session";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { eraseAction } from "./actions";

export const metadata: Metadata = { title: "Delete my account" };

export default async function ErasePage() {
  const user = await requireProof("/settings/erase");
  return (
    <>
      <PageHead title="Delete my account" />
      <p className="mb-6 max-w-prose text-soft">
        This deletes the account of {user.email}: every roadmap, every piece of evidence, its history, and the messages
        that wait to be sent. Backups that whoever runs this Cairn made before still hold it until they are deleted.
      </p>
      <ActionForm action={eraseAction} className="grid max-w-md gap-5">
        <Field name="word" label="Write the word delete" autoComplete="off" autoCapitalize="off" required />
        <SubmitButton className="justify-self-start">Delete everything</SubmitButton>
      </ActionForm>
    </>
  );
}
