import type { ReactNode } from "react";
import { requireUser } from "../_server/session";
import { KeyboardHelp } from "./_components/keyboard-help";
import { Masthead } from "./_components/masthead";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  return (
    <>
      <a href="#main" className="sr-only focus:not-sr-only">
        Skip to the page
      </a>
      <Masthead name={user.name} unread={0} />
      <main id="main" className="mx-auto max-w-page px-4 pb-28 md:px-8">
        {children}
      </main>
      <KeyboardHelp />
    </>
  );
}
