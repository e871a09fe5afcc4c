import { redirect } from "next/navigation";
import { currentUser } from "@/app/_server/session";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead } from "@/app/_ui/page-head";

export default async function LandingPage() {
  if (await currentUser()) redirect("/home");
  return (
    <PageHead title="A year, three phases, one piece of evidence a week.">
      <LinkButton href="/sign-up">Create an account</LinkButton>
      <LinkButton href="/sign-in" look="quiet">
        Sign in
      </LinkButton>
    </PageHead>
  );
}
