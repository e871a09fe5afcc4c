import Link from "next/link";
import { Empty } from "@/app/_ui/page-head";
import type { Offer } from "@/lib/assessment/rules/occasion";
import type { Framework } from "@/lib/framework/schema";
import { Begin } from "./begin";

/** What an assessment is and why it is worth a quarter of an hour, before there is one. */
export function FirstTime({ offer, framework }: { offer: Offer; framework: Framework }) {
  if (!offer.isPossible && !offer.draftId)
    return (
      <Empty>
        {framework.title} has no ten questions and no rows to place oneself in: its indicators are read from evidence
        alone. Assessments belong to the way from Engineering Manager to VP.
      </Empty>
    );
  return (
    <Empty action={<Begin offer={offer} />}>
      Ten questions and the eight rows of the matrix, answered by you. What you say stands beside what evidence shows on
      that day, and the difference between the two is what is worth talking about. No scale and no sum: one side or the
      other, and for each answer what shows it, or that it is confidence only. It takes a quarter of an hour, can be
      left and taken up again, and once finished it never changes. You are offered it at the start and at the end of
      each phase; the{" "}
      <Link href="/guide/promotion#questions" className="underline">
        Guide
      </Link>{" "}
      has the questions.
    </Empty>
  );
}
