import type { GrantAccess } from "@/lib/grant/access";
import type { Readiness } from "@/lib/readiness/queries";
import { PastDay } from "../../../_components/past-day";
import { readingPath } from "./frame";
import { ReadFrom } from "./read-from";

type Props = { access: GrantAccess; readiness: Readiness; path: string; kept?: Record<string, string> };

/** What the states of a page are read from, and the way to another day. */
export function PastStates({ access, readiness, path, kept }: Props) {
  const { day, today, roadmap, view } = readiness;
  return (
    <div className="mb-8 grid gap-3">
      <ReadFrom access={access} items={view.items.size} />
      <PastDay
        to={readingPath(access, path)}
        kept={kept}
        day={day}
        sinceOn={roadmap.startOn}
        today={today}
        title="See a past day"
      />
    </div>
  );
}
