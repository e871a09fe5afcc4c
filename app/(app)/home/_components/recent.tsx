import Link from "next/link";
import type { ComponentProps } from "react";
import { Section } from "@/app/_ui/page-head";
import { Lately } from "./lately";
import { Progress } from "./progress";

/** Below the year: what was written last, and how the phases stand. */
export function Recent({ items, phases }: ComponentProps<typeof Lately> & ComponentProps<typeof Progress>) {
  return (
    <div className="grid gap-x-16 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
      <Section title="Lately" aside={<Link href="/evidence">All evidence</Link>}>
        <Lately items={items} />
      </Section>
      <Section title="Milestones" aside={<Link href="/roadmap">The roadmap</Link>}>
        <Progress phases={phases} />
      </Section>
    </div>
  );
}
