import { randomUUID } from "node:crypto";
import { Section } from "@/app/_ui/page-head";
import type { Meeting } from "@/lib/review/queries/meeting";
import { Markdown } from "../../../../_components/markdown";
import { AddLineForm, LineList } from "../../../_components/meeting-lines";
import { Notes } from "../../../_components/notes";

type Props = { meeting: Meeting; names: ReadonlyMap<string, string>; mayChange: boolean };

/** What was said and decided; both of them read it, and write it for as long as the grant lasts. */
export function Talked({ meeting, names, mayChange }: Props) {
  const decisions = meeting.lines.filter(({ kind }) => kind === "decision");
  return (
    <>
      <Section title="Notes">
        {mayChange ? (
          <Notes meeting={meeting} />
        ) : meeting.notes ? (
          <Markdown text={meeting.notes} />
        ) : (
          <p className="text-soft">None were written.</p>
        )}
      </Section>
      <Section title="Decisions">
        <LineList meeting={meeting} lines={decisions} names={names} mayChange={mayChange} />
        {decisions.length || mayChange ? null : <p className="text-soft">None were written down.</p>}
        {mayChange ? <AddLineForm meeting={meeting} kind="decision" lineKey={randomUUID()} label="A decision" /> : null}
      </Section>
    </>
  );
}
