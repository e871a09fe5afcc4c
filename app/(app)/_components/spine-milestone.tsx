import type { Route } from "next";
import Link from "next/link";
import { Drawing } from "@/app/_ui/drawing";
import { type Day, fullDay, shortDay } from "@/lib/date";
import { drawMilestoneMark } from "@/lib/drawing/milestone";
import type { ListedMilestone } from "@/lib/roadmap/queries/milestone";
import { stateOf } from "@/lib/roadmap/rules/state";
import { Line } from "./spine-line";

export type SpineMilestone = Pick<
  ListedMilestone,
  "id" | "phase" | "title" | "dueOn" | "plannedOn" | "status" | "dropReason" | "evidence"
>;

/** A milestone on its due day if it has one, its state told by its mark and in words; its page is below `pages`. */
export function MilestoneLine({
  milestone,
  today,
  pages,
}: {
  milestone: SpineMilestone;
  today: Day | null;
  pages: string;
}) {
  const { id, title, dueOn, plannedOn, status, evidence } = milestone;
  const notes = [
    stateOf(milestone, today),
    evidence === 0 ? null : evidence === 1 ? "1 piece of evidence" : `${evidence} pieces of evidence`,
    plannedOn && plannedOn !== dueOn ? `planned ${shortDay(plannedOn)}` : null,
  ].filter((note) => note !== null);
  return (
    <Line
      day={
        dueOn ? (
          <time dateTime={dueOn} title={fullDay(dueOn)}>
            {shortDay(dueOn)}
          </time>
        ) : null
      }
      mark={<Drawing svg={drawMilestoneMark(status, 16)} />}
    >
      <Link
        href={`${pages}/${id}` as Route}
        prefetch={false}
        className={`font-medium hover:underline hover:decoration-accent hover:underline-offset-4 ${status === "dropped" ? "text-soft line-through" : ""}`}
      >
        {title}
      </Link>
      <p className="text-sm text-soft">{notes.join(", ")}</p>
    </Line>
  );
}
