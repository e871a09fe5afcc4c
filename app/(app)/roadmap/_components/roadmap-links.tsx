import { LinkButton } from "@/app/_ui/link-button";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { Framework } from "@/lib/framework/schema";

type Props = { roadmap: { id: string; endedAt: Date | null; isHeld: boolean; framework: Framework } };

/** What can be done with the roadmap as a whole. */
export function RoadmapLinks({ roadmap: { id, endedAt, isHeld, framework } }: Props) {
  if (endedAt)
    return (
      <>
        <LinkButton href="/start">Start another</LinkButton>
        <LinkButton href={`/roadmap/plan?roadmap=${id}`} look="quiet">
          Take this one up again
        </LinkButton>
      </>
    );
  if (!isHeld) return null;
  return (
    <>
      <LinkButton href={`/roadmap/milestones/new?roadmap=${id}`} look="quiet">
        Add a milestone
      </LinkButton>
      {datedPhases(framework).length ? (
        <LinkButton href="/reviews" look="quiet">
          Boundary reviews
        </LinkButton>
      ) : null}
      <LinkButton href={`/roadmap/plan?roadmap=${id}`} look="quiet">
        Change the plan
      </LinkButton>
    </>
  );
}
