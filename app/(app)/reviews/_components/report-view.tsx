import { Section } from "@/app/_ui/page-head";
import { causeText } from "@/lib/mechanism/rules/telling";
import type { Words } from "@/lib/review/queries";
import type { Report } from "@/lib/review/schema";
import { capital } from "@/lib/text";
import { Asked } from "../../_components/review/asked";
import { Closing } from "../../_components/review/closing";
import { Lines } from "../../_components/review/lines";
import { Missing } from "../../_components/review/missing";
import { Shown } from "../../_components/review/shown";

/** A boundary review, live or as it was kept, with `words` as they read now: what was asked, what is shown, what is missing, what changed. */
export function ReportView({ report, words: { items, said } }: { report: Report; words: Words }) {
  const { missing, assessments, rounds, debts, feedback, hows, worksheets, on, reading } = report;
  return (
    <div>
      {reading ? <p className="max-w-prose font-serif text-xl leading-snug">{reading}</p> : null}
      <Asked report={report} />
      <Shown report={report} items={items} />
      <Closing report={report} items={items} />
      <Missing on={on} missing={missing} />
      <div className="grid gap-x-16 md:grid-cols-2">
        <Section title="The five Hows">
          <Lines
            none="This track asks none."
            lines={hows.map(({ question, answer }) => ({ title: question, text: answer }))}
          />
        </Section>
        <Section title="Rescues that came back">
          <Lines
            none="No rescue is owed anything."
            lines={debts.map(({ evidenceId, text }) => ({
              title: causeText({ words: items.get(evidenceId)?.rescueCause ?? "" }),
              text,
            }))}
          />
        </Section>
      </div>
      <div className="grid gap-x-16 md:grid-cols-2">
        <Section title="Between two assessments">
          <Compared two={assessments} none="It takes two finished assessments to set side by side." />
        </Section>
        <Section title="Between two rounds">
          <Compared two={rounds} none="It takes two closed rounds to set side by side." />
        </Section>
      </div>
      <div className="grid gap-x-16 md:grid-cols-2">
        <Section title="Feedback that is still open">
          <Lines
            none="None: what was said to you is concrete, or nothing is written down."
            lines={feedback.map(({ lineId, text }) => ({
              title: said.get(lineId) || "Feedback that is no longer there",
              text,
            }))}
            few={4}
          />
        </Section>
        <Section title="Worksheets kept in this phase">
          <Lines
            none="None was kept in it."
            lines={worksheets.map(({ title, detail }) => ({ title, text: capital(detail) }))}
          />
        </Section>
      </div>
    </div>
  );
}

type Two = { two: Report["assessments"]; none: string };

/** What differs between two of a kind, then and now. */
function Compared({ two, none }: Two) {
  if (!two) return <p className="max-w-prose text-soft">{none}</p>;
  return (
    <>
      <p className="mb-2 text-soft">{two.title}.</p>
      <Lines
        none="Where both can be read, they say the same."
        lines={two.lines.map(({ name, from, to }) => ({ title: name, text: `Then: ${from}. Now: ${to}.` }))}
        few={4}
      />
    </>
  );
}
