import type { Metadata, Route } from "next";
import Link from "next/link";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHead, Section } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import { getGiven, listReads } from "@/lib/grant/queries/given";
import { isLive } from "@/lib/grant/rules/state";
import { stateText } from "@/lib/grant/rules/telling";
import { listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { Claim } from "../_components/claims";
import { offeredDays, sheetsOf } from "../_components/offered";
import { Again } from "./_components/again";
import { Change } from "./_components/change";
import { End } from "./_components/end";
import { Facts } from "./_components/facts";
import { Reads } from "./_components/reads";

export const metadata: Metadata = { title: "What somebody reads" };

export default async function PersonPage({ params }: PageProps<"/people/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read", `/people/${id}`);
  const at = now();
  const [grant, reads, roadmaps] = await Promise.all([
    orNotFound(getGiven(access, { id, at })),
    listReads(access, id),
    listRoadmaps(access),
  ]);
  const { zone } = access;
  const days = offeredDays({ today: dayOf(at, zone), stands: grant.fromOn, roadmaps });
  const isOpen = isLive(grant.course);
  return (
    <>
      <PageHead title={grant.name} eyebrow={<Link href="/people">People</Link>}>
        {isOpen ? (
          <LinkButton href={`/reading/${id}` as Route} look="quiet">
            See what {grant.name} sees
          </LinkButton>
        ) : null}
      </PageHead>
      <p className="max-w-prose break-words text-soft">
        {[ROLE_NAMES[grant.role], grant.organisation].filter(Boolean).join(", ")} · {stateText(grant, { at, zone })}
      </p>
      {grant.course === "claimed" ? (
        <div className="mt-6 max-w-prose border-accent border-l-2 pl-4">
          <Claim grant={grant} zone={zone} />
        </div>
      ) : null}
      <div className="grid gap-x-16 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <aside className="mt-8 md:order-last" aria-label="What it opens">
          <Facts grant={grant} />
          {grant.course === "ended" ? null : <End grant={grant} />}
        </aside>
        <div>
          {isOpen || grant.course === "over" ? <Change grant={grant} days={days} sheets={sheetsOf(roadmaps)} /> : null}
          {grant.course === "invited" || grant.course === "lapsed" ? <Again grant={grant} /> : null}
          <Section id="reads" title="What was read">
            <Reads grantId={isOpen ? id : null} name={grant.name} reads={reads} zone={zone} />
          </Section>
        </div>
      </div>
    </>
  );
}
