import { randomUUID } from "node:crypto";
import { Section } from "@/app/_ui/page-head";
import type { Meeting } from "@/lib/review/queries/meeting";
import { AddLineForm, LineList } from "../../../_components/meeting-lines";

type Props = {
  meeting: Meeting;
  names: ReadonlyMap<string, string>;
  /** What changed since the last meeting, in words; empty once it was held. */
  changed: readonly string[];
  since: string;
  mayChange: boolean;
};

/** What to talk about: what changed by itself, and what either added. */
export function Agenda({ meeting, names, changed, since, mayChange }: Props) {
  const added = meeting.lines.filter(({ kind }) => kind === "agenda");
  if (!added.length && !mayChange) return null;
  return (
    <Section title="To talk about">
      {meeting.status === "planned" && mayChange ? (
        <>
          <h3 className="font-medium text-sm text-soft">{since}</h3>
          {changed.length ? (
            <ul className="mb-5 list-disc pl-5">
              {changed.map((text) => (
                <li key={text} className="mt-1">
                  {text}
                </li>
              ))}
            </ul>
          ) : (
            <p className="mb-5">Nothing that is shared here.</p>
          )}
        </>
      ) : null}
      <LineList meeting={meeting} lines={added} names={names} mayChange={mayChange} />
      {mayChange ? (
        <AddLineForm meeting={meeting} kind="agenda" lineKey={randomUUID()} label="Something to talk about" />
      ) : null}
    </Section>
  );
}
