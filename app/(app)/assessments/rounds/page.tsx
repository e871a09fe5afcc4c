import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { getRoundOffer, isClosed, listRounds } from "@/lib/ask/queries/round";
import { now } from "@/lib/clock";
import { dayOf, longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { ReadinessNav } from "../../_components/readiness-nav";
import { RoundOfferLine } from "../../_components/round-offer";
import { ResultView } from "./_components/result-view";
import { RoundList } from "./_components/round-list";

export const metadata: Metadata = { title: "As others place you" };

export default async function RoundsPage({ searchParams }: PageProps<"/assessments/rounds">) {
  const { access } = await ownRecord("read", "/assessments/rounds");
  const { as } = await searchParams;
  const [rounds, offer] = await Promise.all([listRounds(access), getRoundOffer(access, { at: now() })]);
  if (!offer) redirect("/start");
  const { framework, today } = offer;
  const latest = rounds.find(isClosed);
  const open = offer.obstacle ? null : <LinkButton href="/assessments/rounds/new">Open a round</LinkButton>;
  return (
    <>
      <ReadinessNav here="/assessments/rounds" day={{ on: today, isPast: false, note: null }} framework={framework} />
      <PageHead title="As others place you">{rounds.length ? open : null}</PageHead>
      {rounds.length ? (
        <RoundOfferLine offer={offer} />
      ) : (
        <Empty action={open}>
          {offer.obstacle ??
            "Five to twelve people say where they would place you, without seeing the levels or what anybody else says. You see counts of groups of four or more, once, when the round closes, and never what one person chose. It takes them three minutes, and is worth it at the start, after six months and after twelve."}
        </Empty>
      )}
      {latest ? (
        <>
          <h2 className="mt-10 mb-3 font-medium text-xl">
            {occasionText(latest.month)}, closed on {longDay(dayOf(latest.closedAt, access.zone))}
          </h2>
          <ResultView result={latest.result} here="/assessments/rounds" asTable={as === "table"} />
        </>
      ) : null}
      {rounds.length ? <RoundList rounds={rounds} zone={access.zone} /> : null}
    </>
  );
}
