import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { Finished } from "@/lib/assessment/queries";
import type { Offer } from "@/lib/assessment/rules/occasion";
import { headlineOf } from "@/lib/assessment/rules/wording";
import { fullDay, longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { dueText } from "../../_components/assessment-offer";
import { CompareForm } from "./compare-form";

/** Every finished assessment, newest first, and the way to set two of them side by side. */
export function Past({ finished, offer }: { finished: Finished[]; offer: Offer }) {
  return (
    <Section id="QA12" title="All of them" aside="None of them changes any more">
      <div className="grid gap-x-16 gap-y-6 md:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
        <div>
          {offer.month === null ? null : (
            <p className="mb-4 border-line border-l-2 py-1 pl-3 text-sm">{dueText(offer.month)}</p>
          )}
          <ol className="border-line border-b">
            {finished.map(({ id, month, snapshot }) => (
              <li key={id} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 border-line border-t py-3">
                <span>
                  <Link
                    href={`/assessments/${id}` as Route}
                    className="font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
                  >
                    {occasionText(month)}
                  </Link>
                  <time dateTime={snapshot.on} title={fullDay(snapshot.on)} className="block text-sm text-soft">
                    {longDay(snapshot.on)}
                  </time>
                </span>
                <span className="text-soft">{headlineOf(snapshot)}</span>
              </li>
            ))}
          </ol>
        </div>
        {finished.length > 1 ? <CompareForm finished={finished} /> : null}
      </div>
    </Section>
  );
}
