import { Drawing } from "@/app/_ui/drawing";
import type { ClosedRound } from "@/lib/ask/queries/round";
import { dayOf, longDay } from "@/lib/date";
import { dotMarks } from "@/lib/drawing/rounds";
import { comparedRows, rewordedRows } from "@/lib/drawing/rounds-input";
import { listed } from "@/lib/text";
import { DotSection } from "../../_components/dots";

type Props = { from: ClosedRound; to: ClosedRound; zone: string; asTable: boolean };

/** Two rounds under each other in every row; never subtracted, because those who answered are not the same. */
export function TwoRounds({ from, to, zone, asTable }: Props) {
  const day = ({ closedAt }: ClosedRound) => longDay(dayOf(closedAt, zone));
  const names = [day(from), day(to)] as const;
  const { rows, title } = comparedRows({ from: from.result, to: to.result, names });
  const reworded = rewordedRows(from.result, to.result);
  const shown = { here: "/assessments/rounds/compare", query: { from: from.id, to: to.id }, asTable };
  return (
    <>
      <p className="max-w-prose text-soft">
        Counts of the two rounds, {from.result.answered} and {to.result.answered} answers, with nothing subtracted: it
        need not be the same people who answered, nor as many. A group that was too small in one of them has one line.
      </p>
      {reworded.length ? (
        <p className="mt-2 max-w-prose text-soft">Worded differently the first time: {listed(reworded)}.</p>
      ) : null}
      {asTable ? null : (
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
          {[dotMarks.earlier, dotMarks.later].map((mark, at) => (
            <li key={mark} className="flex items-center gap-1.5">
              <Drawing svg={mark} />
              closed on {names[at]}
            </li>
          ))}
        </ul>
      )}
      <div className="grid grid-cols-1 gap-x-16 lg:grid-cols-2">
        <DotSection id="rows" title="Where they place you" columns={to.result.columns} rows={rows} {...shown} />
        <DotSection
          id="title"
          title="If they knew no title"
          columns={to.result.title.choices}
          rows={[title]}
          {...shown}
        />
      </div>
    </>
  );
}
