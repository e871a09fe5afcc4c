import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { isInvited } from "@/app/_server/invited";
import { currentUser } from "@/app/_server/session";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { PageHead } from "@/app/_ui/page-head";
import { findSignUpMode } from "@/lib/account/queries/user";
import { wayBack } from "@/lib/account/rules/way-back";
import { Providers } from "./_components/providers";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

/** What brought the person here, told above the form. */
const DONE: Record<string, string> = {
  "signed-out": "This browser is signed out.",
  everywhere: "Every browser is signed out, this one included.",
  reset: "The new password is set and every browser is signed out. Sign in with it.",
  confirmed: "The address is confirmed.",
};

type Asked = { from?: string | string[]; done?: string | string[] };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const from = typeof asked.from === "string" ? wayBack(asked.from) : undefined;
  if (await currentUser()) redirect((from ?? "/home") as Route);
  const mode = await findSignUpMode({ isInvited: await isInvited(from) });
  const done = typeof asked.done === "string" ? DONE[asked.done] : undefined;
  return (
    <>
      <PageHead title="Sign in" />
      {done ? <p className="mb-6 max-w-md border-line border-l-2 py-1 pl-3">{done}</p> : null}
      <ActionForm action={signInAction} className="grid max-w-md gap-5">
        <Field name="email" label="E-mail" type="email" autoComplete="username" required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        {from ? <input type="hidden" name="from" value={from} /> : null}
        <SubmitButton className="justify-self-start">Sign in</SubmitButton>
      </ActionForm>
      <Providers from={from} />
      <p className="mt-8 max-w-md text-soft">
        <Link href="/forgot-password" className="text-ink underline underline-offset-4">
          Forgotten your password?
        </Link>{" "}
        {mode === "closed" ? null : (
          <>
            No account yet?{" "}
            <Link
              href={(from ? `/sign-up?from=${encodeURIComponent(from)}` : "/sign-up") as Route}
              className="text-ink underline underline-offset-4"
            >
              Create one
            </Link>
            .
          </>
        )}
        {mode === "by-mail" ? " If you have just created one, open the link in your mail first." : null}
      </p>
    </>
  );
}
