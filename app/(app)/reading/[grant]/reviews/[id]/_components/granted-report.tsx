import type { GrantedReview } from "@/lib/review/queries/granted";
import { Asked } from "../../../../../_components/review/asked";
import { Closing } from "../../../../../_components/review/closing";
import { Missing } from "../../../../../_components/review/missing";
import { Shown } from "../../../../../_components/review/shown";

type Props = { review: GrantedReview; evidenceAt: string };

/** A kept review as far as it is open: what was asked, what is shown, what changed and what is missing. */
export function GrantedReport({ review: { report, open, items }, evidenceAt }: Props) {
  const named = { report, items, to: evidenceAt };
  return (
    <div>
      {report.reading ? <p className="mt-8 max-w-prose font-serif text-xl leading-snug">{report.reading}</p> : null}
      <Asked report={report} hasDates={open.dates} hasMilestones={open.milestones} />
      {open.evidence || open.states ? <Shown {...named} hasMoves={open.states && open.dates} /> : null}
      <Closing {...named} />
      {open.states ? <Missing on={report.on} missing={report.missing} /> : null}
    </div>
  );
}
