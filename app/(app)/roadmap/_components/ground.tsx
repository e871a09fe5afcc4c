import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { listFrameworks } from "@/lib/framework/rules/library";
import { situationOf, worksheetsFor } from "@/lib/framework/rules/situations";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { WorksheetLinks } from "../../_components/worksheet-links";

/** What the roadmap stands on: where the person stands, the worksheets for it, and the version of the content. */
export function Ground({ roadmap }: { roadmap: Roadmap }) {
  const { framework, situation: id, track, contentVersion, isHeld, endedAt } = roadmap;
  const situation = situationOf(framework, id);
  const newest = listFrameworks().findLast((one) => one.track === track)?.version ?? contentVersion;
  const mayChange = isHeld && !endedAt;
  return (
    <Section
      title="Where you stand"
      aside={
        mayChange ? (
          <Link
            href="/roadmap/situation"
            className="inline-flex min-h-8 items-center underline decoration-line underline-offset-4"
          >
            Change<span className="sr-only"> where you stand</span>
          </Link>
        ) : null
      }
    >
      <div className="border-line border-t py-3">
        <p>{situation?.name ?? "Not said yet."}</p>
        {situation ? (
          <div className="mt-2 text-sm text-soft">
            <p>Worksheets that go with it</p>
            <WorksheetLinks sheets={worksheetsFor(situation)} />
          </div>
        ) : null}
        <Link
          href="/worksheets"
          className="mt-1 inline-flex min-h-8 items-center text-sm text-soft underline decoration-line underline-offset-4 hover:text-ink"
        >
          All worksheets that you have begun
        </Link>
      </div>
      <p className="border-line border-t py-3 text-sm text-soft">
        Content: {framework.title}, version {contentVersion}.
        {newest === contentVersion ? "" : ` A roadmap started today has version ${newest}; this one keeps its wording.`}
      </p>
    </Section>
  );
}
