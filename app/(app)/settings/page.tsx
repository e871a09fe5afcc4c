import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { Field, Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead, Section } from "@/app/_ui/page-head";
import { ZoneField } from "@/app/_ui/zone-field";
import { getAccount } from "@/lib/account/queries/user";
import { Address } from "./_components/address";
import { MailNote } from "./_components/mail-note";
import { chooseThemeAction, saveProfileAction } from "./actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const { user, access } = await ownRecord("read", "/settings");
  const { pendingEmail } = await getAccount(access);
  return (
    <>
      <PageHead title="Profile" />
      <ActionForm action={saveProfileAction} className="grid max-w-md gap-5" label="Profile">
        <Field name="name" label="Name" autoComplete="name" defaultValue={user.name} required />
        <ZoneField zone={user.zone} />
        <SubmitButton className="justify-self-start">Save</SubmitButton>
      </ActionForm>
      <Section title="E-mail">
        <Address email={user.email} verified={user.emailVerifiedAt !== null} pendingEmail={pendingEmail} />
      </Section>
      <Section title="Messages">
        <MailNote access={access} />
      </Section>
      <Section title="Appearance">
        <ActionForm action={chooseThemeAction} className="flex max-w-md flex-wrap items-end gap-4" label="Appearance">
          <Select name="theme" label="Theme" defaultValue={user.theme} className="grow">
            <option value="system">As the system has it</option>
            <option value="light">Light</option>
            <option value="dark">Dark</option>
          </Select>
          <SubmitButton look="quiet">Use</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
