import { Section } from "@/app/_ui/page-head";
import type { Snapshot } from "@/lib/assessment/schema";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import { Gaps } from "./gaps";
import { QuestionLine } from "./question-line";
import { RowLine } from "./row-line";

type Props = { snapshot: Snapshot; items: ReadonlyMap<string, CitedItem> };

/** A finished assessment: what stands in the way, then every answer with what shows it beside it. */
export function SnapshotView({ snapshot, items }: Props) {
  const { questions, rows } = snapshot;
  return (
    <>
      <Gaps snapshot={snapshot} />
      <Section id="P1.1a" title="Ten questions" aside="What you say, and what shows it">
        <ol className="border-line border-b">
          {questions.map((question, at) => (
            <QuestionLine key={question.id} question={question} number={at + 1} items={items} />
          ))}
        </ol>
      </Section>
      <Section title="Eight rows" aside="Where you place yourself, and what evidence bore that day">
        <ul className="border-line border-b">
          {rows.map((row) => (
            <RowLine key={row.id} row={row} on={snapshot.on} />
          ))}
        </ul>
      </Section>
    </>
  );
}
