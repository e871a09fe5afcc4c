import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { now } from "@/lib/clock";
import { readsAsGuide } from "@/lib/grant/queries/taken";
import { countUnread } from "@/lib/inbox/queries";
import { SiteFrame } from "../_components/site-frame";
import { ownRecord } from "../_server/access";
import { currentUser } from "../_server/session";
import { Anywhere } from "./_components/anywhere";
import { Masthead } from "./_components/masthead";

export default async function AppLayout({ children }: { children: ReactNode }) {
  // The Guide is open to everybody; all other pages here send visitors to sign in themselves.
  if (!(await currentUser())) return <SiteFrame>{children}</SiteFrame>;
  const { user, access } = await ownRecord("read");
  const [unread, hasClients] = await Promise.all([countUnread(access), readsAsGuide(access, { at: now() })]);
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only">
        Skip to the page
      </a>
      <Masthead name={user.name} unread={unread} hasClients={hasClients} />
      <main id="main" className="mx-auto max-w-page px-4 pb-28 md:px-8">
        {children}
      </main>
      <Anywhere draftKey={`draft:${user.id}:dialog`} captureKey={randomUUID()} hasClients={hasClients} />
    </>
  );
}
