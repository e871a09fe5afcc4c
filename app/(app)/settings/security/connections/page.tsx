import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { providerName, signInProviders } from "@/app/_server/providers";
import { requireProof } from "@/app/_server/session";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { listConnections } from "@/lib/account/queries/identity";
import { dayOf, longDay } from "@/lib/date";
import { connectAction, disconnectAction } from "./actions";

export const metadata: Metadata = { title: "Other ways to sign in" };

export default async function ConnectionsPage() {
  await requireProof("/settings/security/connections");
  const { access } = await ownRecord("read", "/settings/security/connections");
  const connected = await listConnections(access);
  const open = signInProviders().filter(({ key }) => !connected.some(({ provider }) => provider === key));
  return (
    <>
      <PageHead title="Other ways to sign in" />
      {connected.length ? (
        <ul className="mb-8 max-w-prose border-line border-t">
          {connected.map(({ provider, createdAt }) => (
            <li key={provider} className="flex flex-wrap items-center gap-4 border-line border-b py-3">
              <span className="min-w-0 flex-1">
                {providerName(provider)}, since {longDay(dayOf(createdAt, access.zone))}
              </span>
              <ActionForm action={disconnectAction} label={`Disconnect ${providerName(provider)}`}>
                <input type="hidden" name="provider" value={provider} />
                <SubmitButton look="quiet">Disconnect {providerName(provider)}</SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : (
        <div className="mb-8">
          <Empty>Nothing is connected: this account opens only with its password, or by a link in a mail.</Empty>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {open.map(({ id, name }) => (
          <ActionForm key={id} action={connectAction} label={`Connect ${name}`}>
            <input type="hidden" name="provider" value={id} />
            <SubmitButton>Connect {name}</SubmitButton>
          </ActionForm>
        ))}
      </div>
    </>
  );
}
