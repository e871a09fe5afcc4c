import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { isInvited } from "@/app/_server/invited";
import { currentUser } from "@/app/_server/session";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { findSignUpMode } from "@/lib/account/queries/user";
import { wayBack } from "@/lib/account/rules/way-back";
import { ZoneGuess } from "./_components/zone-guess";
import { signUpAction } from "./actions";

export const metadata: Metadata = { title: "Create an account" };

type Asked = { token?: string | string[]; from?: string | string[] };

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const { token } = asked;
  const from = typeof asked.from === "string" ? wayBack(asked.from) : undefined;
  if (await currentUser()) redirect((from ?? "/home") as Route);
  const mode = await findSignUpMode({ isInvited: await isInvited(from) });
  if (mode === "closed" || (mode === "token" && typeof token !== "string"))
    return <NoSignUp first={mode === "token"} />;
  return (
    <>
      <PageHead title="Create an account" />
      <ActionForm action={signUpAction} className="grid max-w-md gap-5">
        <Field name="name" label="Name" autoComplete="name" required />
        <Field name="email" label="E-mail" type="email" autoComplete="username" required />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          required
          hint="At least 8 characters. A few unrelated words are easier to keep than a short riddle."
        />
        <ZoneGuess />
        {typeof token === "string" ? <input type="hidden" name="token" value={token} /> : null}
        {from ? <input type="hidden" name="from" value={from} /> : null}
        <SubmitButton className="justify-self-start">Create account</SubmitButton>
      </ActionForm>
      <p className="mt-8 text-soft">
        You have one?{" "}
        <Link
          href={(from ? `/sign-in?from=${encodeURIComponent(from)}` : "/sign-in") as Route}
          className="text-ink underline underline-offset-4"
        >
          Sign in
        </Link>
        . What is stored and who can read it:{" "}
        <Link href="/privacy" className="text-ink underline underline-offset-4">
          privacy
        </Link>
        .
      </p>
    </>
  );
}

function NoSignUp({ first }: { first: boolean }) {
  return (
    <>
      <PageHead title={first ? "Nobody has an account here yet" : "This Cairn takes no new accounts"} />
      <Empty
        action={
          <LinkButton href="/sign-in" look="quiet">
            Sign in
          </LinkButton>
        }
      >
        {first
          ? "The first account is made with the link that Cairn prints when it starts. Look at its output, or restart it to have a new link printed."
          : "Whoever runs it can make an account for you with one command. If you have one already, sign in."}
      </Empty>
    </>
  );
}
