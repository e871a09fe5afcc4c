import type { Metadata } from "next";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { findLink } from "@/lib/account/queries/link";
import { now } from "@/lib/clock";
import { LinkOver } from "../../../_components/link-over";
import { redeemSignInLinkAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function UseLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink({ token, purpose: "sign-in", at: now() });
  if (!link) return <LinkOver again="/sign-in" />;
  return (
    <>
      <PageHead title="Sign in" />
      <p className="mb-6 max-w-prose text-soft">This signs this browser in as {link.email}.</p>
      <ActionForm action={redeemSignInLinkAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton>Sign in</SubmitButton>
      </ActionForm>
    </>
  );
}
