import type { Metadata } from "next";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { readsAsGuide } from "@/lib/grant/queries/taken";
import { foresee } from "@/lib/jobs/foresee";
import { getPerson } from "@/lib/reminder/queries/person";
import { RULES } from "@/lib/reminder/schema";
import { findCurrentRoadmap } from "@/lib/roadmap/queries/roadmap";
import { HoursForm } from "./_components/hours-form";
import { KindsForm } from "./_components/kinds-form";
import { MailWord } from "./_components/mail-word";
import { NextMessages } from "./_components/next-messages";
import { OnThisPage } from "./_components/on-this-page";
import { PauseForm } from "./_components/pause-form";

export const metadata: Metadata = { title: "Reminders" };

/** So many messages are shown ahead. */
const AHEAD = 5;

export default async function RemindersPage() {
  const { access } = await ownRecord("edit", "/settings/reminders");
  const at = now();
  const [person, isGuide, roadmap] = await Promise.all([
    orNotFound(getPerson(access)),
    readsAsGuide(access, { at }),
    findCurrentRoadmap(access),
  ]);
  const messages = await foresee(access, { person, at, most: AHEAD });
  const today = dayOf(at, access.zone);
  const { settings, isMailed, email } = person;
  // Whoever reads nobody hears of no clients.
  const rules = RULES.filter((rule) => rule !== "practice" || isGuide);
  return (
    <>
      <PageHead title="Reminders">
        <LinkButton href="/settings/reminders/history" look="quiet">
          What was said, and why
        </LinkButton>
      </PageHead>
      <OnThisPage />
      <MailWord isConfirmed={isMailed} email={email} />
      <NextMessages {...{ messages, today, settings }} zone={access.zone} hasRoadmap={roadmap !== null} />
      <Section title="Hours">
        <HoursForm settings={settings} zone={access.zone} />
      </Section>
      <Section title="Kinds">
        <KindsForm settings={settings} rules={rules} />
      </Section>
      <Section title="Pause">
        <PauseForm pausedUntil={settings.pausedUntil} today={today} />
      </Section>
    </>
  );
}
