import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { getRoundOffer } from "@/lib/ask/queries/round";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { Crumbs } from "../_components/crumbs";
import { OpenRound } from "./_components/open-round";

export const metadata: Metadata = { title: "Open a round" };

export default async function NewRoundPage() {
  const { access } = await ownRecord("edit", "/assessments/rounds/new");
  const offer = await getRoundOffer(access, { at: now() });
  if (!offer) redirect("/start");
  return (
    <>
      <PageHead title="Whom do you ask?" eyebrow={<Crumbs>a new round</Crumbs>} />
      <OpenRound openKey={randomUUID()} obstacle={offer.obstacle} isMailed={Boolean(env().SMTP_URL)} />
    </>
  );
}
