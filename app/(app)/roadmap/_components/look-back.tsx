import { type Day, dayOf } from "@/lib/date";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { PastDay } from "../../_components/past-day";
import { Unheld } from "../../_components/unheld";

type Props = {
  past: { on: Day | null; note: string | null };
  roadmap: Pick<Roadmap, "id" | "isHeld" | "contentVersion" | "createdAt" | "endedAt">;
  today: Day;
  zone: string;
};

/** Notes about what is being looked at, and the way to the plan of a past day. */
export function LookBack({ past, roadmap, today, zone }: Props) {
  return (
    <div className="mb-8 grid gap-3">
      <Unheld roadmap={roadmap} />
      <PastDay
        to="/roadmap"
        kept={{ id: roadmap.id }}
        day={{ on: past.on ?? today, isPast: past.on !== null, note: past.note }}
        sinceOn={dayOf(roadmap.createdAt, zone)}
        today={today}
        title="See the plan of a past day"
      />
    </div>
  );
}
