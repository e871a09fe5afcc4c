import type { Metadata } from "next";
import { currentUser } from "@/app/_server/session";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";

export const metadata: Metadata = { title: "You were not signed in" };

const SAME_ADDRESS =
  "Your address has an account here already, which opens in another way. Sign in in that way, then connect this one under Settings, Security. Cairn never joins accounts by address alone: whoever can get hold of an address would get hold of the account.";
const ELSEWHERE =
  "This way of signing in opens another account here. Sign out, then sign in with it, or disconnect it there first.";
const PROBLEMS: Record<string, string> = {
  "known-address": SAME_ADDRESS,
  OAuthAccountNotLinked: SAME_ADDRESS,
  elsewhere: ELSEWHERE,
  "signed-in":
    "You are signed in already, and this way of signing in does not open your account. Connect it under Settings, Security.",
  closed: "This Cairn takes no new accounts. Ask whoever runs it for one.",
  token: "The first account needs the link that Cairn printed when it started.",
  disabled: "This account is closed. Ask whoever runs this Cairn.",
  "no-address": "The provider gave no e-mail address, and an account needs one. Allow it there, then try again.",
  unverified: "The provider has not confirmed your e-mail address yet. Confirm it there, then try again.",
  OAuthCallbackError: "The provider did not let you through, or you turned back there.",
};
const OTHER = "Something went wrong between Cairn and the provider. Nothing was changed; try again in a moment.";

type Asked = { error?: string | string[] };

export default async function ProblemPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [{ error }, user] = await Promise.all([searchParams, currentUser()]);
  const known = typeof error === "string" && Object.hasOwn(PROBLEMS, error) ? PROBLEMS[error] : OTHER;
  return (
    <>
      <PageHead title={user ? "Nothing was connected" : "You were not signed in"} />
      <p className="mb-6 max-w-prose">{known}</p>
      {user ? (
        <LinkButton href="/settings/security">Security settings</LinkButton>
      ) : (
        <LinkButton href="/sign-in">Back to sign in</LinkButton>
      )}
    </>
  );
}
