import type { Metadata } from "next";
import { currentUser } from "@/app/_server/session";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { ROLE_NAMES } from "@/lib/grant/content";
import { findInvitation } from "@/lib/grant/queries/invitation";
import { Answering } from "./_components/answering";
import { Over } from "./_components/over";
import { SmallPrint } from "./_components/small-print";
import { WhatOpens } from "./_components/what-opens";

export const metadata: Metadata = { title: "An invitation to you" };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const user = await currentUser();
  const invitation = await findInvitation({ token, visitorId: user?.id ?? null, at: now() });
  if (!invitation) return <Over />;
  const { leader, role } = invitation;
  return (
    <>
      <PageHead
        title={`${leader} invites you to read their record`}
        eyebrow={`As their ${ROLE_NAMES[role].toLowerCase()}`}
      />
      <div className="grid max-w-prose gap-8">
        <WhatOpens invitation={invitation} />
        <Answering token={token} invitation={invitation} user={user} />
        <SmallPrint token={token} invitation={invitation} />
      </div>
    </>
  );
}
