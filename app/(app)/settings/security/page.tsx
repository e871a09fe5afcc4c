import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { providerName, signInProviders } from "@/app/_server/providers";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { listBrowsers } from "@/lib/account/queries/session";
import { getAccount } from "@/lib/account/queries/user";
import { now } from "@/lib/clock";
import { dayOf, longDay } from "@/lib/date";
import { Browsers } from "./_components/browsers";
import { signOutEverywhereAction } from "./actions";

export const metadata: Metadata = { title: "Security" };

export default async function SecurityPage() {
  const { user, access } = await ownRecord("read", "/settings/security");
  const [account, browsers] = await Promise.all([getAccount(access), listBrowsers(access, { at: now() })]);
  const { passwordChangedAt, providers } = account;
  return (
    <>
      <PageHead title="Security" />
      <Section title="Password">
        <p className="mb-4 max-w-prose text-soft">
          {passwordChangedAt
            ? `Last changed on ${longDay(dayOf(passwordChangedAt, user.zone))}.`
            : "You have none: you sign in in another way."}
          {providers.length ? ` This account also opens with ${providers.map(providerName).join(", ")}.` : null}
        </p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/settings/password" look="quiet">
            {passwordChangedAt ? "Change password" : "Set a password"}
          </LinkButton>
          {providers.length || signInProviders().length ? (
            <LinkButton href="/settings/security/connections" look="quiet">
              Other ways to sign in
            </LinkButton>
          ) : null}
        </div>
      </Section>
      <Section title="Signed-in browsers">
        <Browsers browsers={browsers} current={user.sessionId} zone={user.zone} />
        <ActionForm action={signOutEverywhereAction} label="Sign out everywhere" className="mt-6">
          <SubmitButton look="quiet">Sign out everywhere</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
