import type { Metadata } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { listOtherAsks } from "@/lib/ask/queries/others";
import { getAskOverview } from "@/lib/ask/queries/overview";
import { now } from "@/lib/clock";
import { Others } from "./_components/others";
import { StillHolds } from "./_components/still-holds";
import { UnderWay } from "./_components/under-way";

export const metadata: Metadata = { title: "Asks" };

export default async function AsksPage() {
  const { access } = await ownRecord("read", "/evidence/asks");
  const at = now();
  const [overview, others] = await Promise.all([getAskOverview(access, { at }), listOtherAsks(access, { at })]);
  return (
    <>
      <PageHead title="Asks" eyebrow="What others can say of your evidence" />
      {overview.isEmpty ? (
        <Empty action={<LinkButton href="/evidence">Choose an item</LinkButton>}>
          Nobody has been asked yet. What only you have said is a claim; once somebody who saw it says so, it counts.
          Open an item and ask one person: it takes them less than a minute.
        </Empty>
      ) : null}
      <p className="mb-2 max-w-prose text-soft">
        An ask here is about one item.{" "}
        <Link href="/assessments/rounds" className="underline decoration-line underline-offset-4">
          How all of it looks to others
        </Link>{" "}
        is asked in rounds, without names.
      </p>
      <StillHolds overview={overview} />
      <UnderWay overview={overview} zone={access.zone} />
      <Others others={others} zone={access.zone} />
    </>
  );
}
