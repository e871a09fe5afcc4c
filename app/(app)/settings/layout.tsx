import type { ReactNode } from "react";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { signOutAction } from "@/app/(site)/sign-in/actions";
import { SettingsNav } from "./_components/settings-nav";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 pt-6 text-sm">
        <SettingsNav />
        <ActionForm action={signOutAction} label="Sign out">
          <SubmitButton look="plain">Sign out</SubmitButton>
        </ActionForm>
      </div>
      {children}
    </>
  );
}
