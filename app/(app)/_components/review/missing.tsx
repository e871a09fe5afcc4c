import { Section } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import type { Report } from "@/lib/review/schema";
import { capital } from "@/lib/text";
import { Lines } from "./lines";

/** What a committee would have found missing on the day of the review, with the cheapest step of each. */
export function Missing({ on, missing }: Pick<Report, "on" | "missing">) {
  return (
    <Section title={`What a committee would find missing on ${longDay(on)}`}>
      <Lines
        none="Nothing: in every row others have recognised it, at the second or the third level."
        lines={missing.map(({ name, state, lacks, step }) => ({
          title: `${name}: ${state}`,
          text: capital(lacks),
          note: step,
        }))}
        few={6}
      />
    </Section>
  );
}
