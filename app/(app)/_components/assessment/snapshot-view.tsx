import { Section } from "@/app/_ui/page-head";
import type { Snapshot } from "@/lib/assessment/schema";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import { Gaps } from "./gaps";
import { QuestionLine } from "./question-line";
import { RowLine } from "./row-line";

/** Where items and states stand, null where they are closed; `isOwn` where more can be done about them. */
export type Opened = { evidence: string | null; matrix: string | null; isOwn: boolean };
const OWN: Opened = { evidence: "/evidence", matrix: "/matrix", isOwn: true };

type Props = { snapshot: Snapshot; items: ReadonlyMap<string, CitedItem>; opened?: Opened };

/** A finished assessment: what stands in the way, then every answer with what shows it beside it. */
export function SnapshotView({ snapshot, items, opened = OWN }: Props) {
  const { questions, rows } = snapshot;
  return (
    <>
      <Gaps snapshot={snapshot} />
      <Section id="P1.1a" title="Ten questions" aside="What you say, and what shows it">
        <ol className="border-line border-b">
          {questions.map((question, at) => (
            <QuestionLine key={question.id} question={question} number={at + 1} items={items} opened={opened} />
          ))}
        </ol>
      </Section>
      <Section
        title="Eight rows"
        aside={opened.matrix ? "Where you place yourself, and what evidence bore that day" : "Where you place yourself"}
      >
        <ul className="border-line border-b">
          {rows.map((row) => (
            <RowLine key={row.id} row={row} on={snapshot.on} to={opened.matrix} />
          ))}
        </ul>
      </Section>
    </>
  );
}
