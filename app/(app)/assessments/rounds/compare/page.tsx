import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { type ClosedRound, isClosed, listRounds } from "@/lib/ask/queries/round";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { CompareRounds } from "../_components/compare-rounds";
import { Crumbs } from "../_components/crumbs";
import { TwoRounds } from "./_components/two-rounds";

export const metadata: Metadata = { title: "Two rounds" };

export default async function CompareRoundsPage({ searchParams }: PageProps<"/assessments/rounds/compare">) {
  const { access } = await ownRecord("read", "/assessments/rounds/compare");
  const rounds = (await listRounds(access)).filter(isClosed);
  const query = await searchParams;
  const asked = (id: unknown, otherwise: ClosedRound | undefined) =>
    id === undefined ? otherwise : (rounds.find((one) => one.id === id) ?? notFound());
  const [from, to] = [asked(query.from, rounds.at(-1)), asked(query.to, rounds[0])];
  if (!from || !to || from.id === to.id)
    return (
      <>
        <PageHead title="Two rounds, side by side" eyebrow={<Crumbs>compared</Crumbs>} />
        <Empty action={rounds.length > 1 ? <CompareRounds rounds={rounds} zone={access.zone} /> : null}>
          {rounds.length > 1
            ? "That is the same round twice. Choose another one to set beside it."
            : "Here two rounds stand side by side, so that you see whether how others experience your work has moved. It takes two that are closed."}
        </Empty>
      </>
    );
  const names = `${occasionText(from.month).toLowerCase()} and ${occasionText(to.month).toLowerCase()}`;
  return (
    <>
      <PageHead title="How others placed you, then and later" eyebrow={<Crumbs>{names}</Crumbs>} />
      <TwoRounds from={from} to={to} zone={access.zone} asTable={query.as === "table"} />
      <div className="mt-12 max-w-prose">
        <CompareRounds rounds={rounds} zone={access.zone} chosen={{ from: from.id, to: to.id }} />
      </div>
    </>
  );
}
