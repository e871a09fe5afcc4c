import Link from "next/link";
import { redirect } from "next/navigation";
import { currentUser } from "@/app/_server/session";
import { Drawing } from "@/app/_ui/drawing";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/page-head";
import { findSignUpMode } from "@/lib/account/queries/user";
import { drawGlyph } from "@/lib/drawing/glyph";
import { currentFramework } from "@/lib/framework/rules/library";
import { Phases } from "./_components/phases";
import { States } from "./_components/states";

export default async function LandingPage() {
  if (await currentUser()) redirect("/home");
  const mode = await findSignUpMode();
  const opensByForm = mode === "open" || mode === "by-mail";
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-10 pt-12 pb-4 md:pt-20">
        <div className="max-w-prose">
          <h1 className="font-normal text-2xl leading-tight md:text-3xl">
            The way from leading a team to leading an organisation, marked one stone at a time.
          </h1>
          <p className="mt-6 text-lg text-soft">
            Cairn is a dated roadmap of twelve months and the record you keep on the way. Once a week you write one
            sentence about something that changed and that somebody else could vouch for. It reads that record back to
            you without a score: what it can bear, what it cannot yet, and the cheapest next step.
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            {opensByForm ? <LinkButton href="/sign-up">Create an account</LinkButton> : null}
            <LinkButton href="/sign-in" look={opensByForm ? "quiet" : "primary"}>
              Sign in
            </LinkButton>
          </div>
        </div>
        <Drawing svg={drawGlyph({ state: "recognised", size: 240 })} className="mx-auto hidden md:block" />
      </div>
      <Section title="Three phases, each with a date">
        <Phases framework={currentFramework("em-to-vp")} />
      </Section>
      <Section title="How a record is read">
        <p className="mb-6 max-w-prose text-soft">
          Readiness is not confidence. It is what repeated, independent evidence can carry, so every reading is one of
          seven shapes, with the reasons behind it.
        </p>
        <States />
      </Section>
      <p className="mt-16 max-w-prose border-line border-t pt-6 text-soft">
        The record belongs to you and not to your employer. Nobody reads it unless you let them, and you can take it
        with you or delete it on any day.{" "}
        <Link href="/privacy" className="text-ink underline underline-offset-4">
          What is stored, and who can read it
        </Link>
        . What strong and weak look like is written down in{" "}
        <Link href="/guide" className="text-ink underline underline-offset-4">
          the Guide
        </Link>
        , which anybody may read.
      </p>
    </>
  );
}
