import { LinkButton } from "@/app/_ui/link-button";

/** What can be done with the roadmap as a whole. */
export function RoadmapLinks({ id, finished }: { id: string; finished: boolean }) {
  if (finished)
    return (
      <>
        <LinkButton href="/start">Start the next one</LinkButton>
        <LinkButton href={`/roadmap/plan?roadmap=${id}`} look="quiet">
          Take this one up again
        </LinkButton>
      </>
    );
  return (
    <>
      <LinkButton href={`/roadmap/milestones/new?roadmap=${id}`} look="quiet">
        Add a milestone
      </LinkButton>
      <LinkButton href={`/roadmap/plan?roadmap=${id}`} look="quiet">
        Change the plan
      </LinkButton>
    </>
  );
}
