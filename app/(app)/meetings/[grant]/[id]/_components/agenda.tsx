import { randomUUID } from "node:crypto";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import type { Meeting } from "@/lib/review/queries/meeting";
import { AddLineForm, LineList } from "../../../_components/meeting-lines";

type Props = {
  meeting: Meeting;
  names: ReadonlyMap<string, string>;
  /** What changed since the last meeting, in words; null once it was held or the grant is over. */
  agenda: { lines: readonly string[]; sinceOn: Day; hasMet: boolean } | null;
  mayChange: boolean;
};

/** What to talk about: what changed by itself, and what either added. */
export function Agenda({ meeting, names, agenda, mayChange }: Props) {
  const added = meeting.lines.filter(({ kind }) => kind === "agenda");
  if (!added.length && !mayChange) return null;
  return (
    <Section title="To talk about">
      {agenda ? <Changed {...agenda} /> : null}
      <LineList meeting={meeting} lines={added} names={names} mayChange={mayChange} />
      {mayChange ? (
        <AddLineForm meeting={meeting} kind="agenda" lineKey={randomUUID()} label="Something to talk about" />
      ) : null}
    </Section>
  );
}

function Changed({ lines, sinceOn, hasMet }: NonNullable<Props["agenda"]>) {
  const since = hasMet ? `Since the last meeting, on ${longDay(sinceOn)}` : `Since ${longDay(sinceOn)}`;
  return (
    <div className="mb-5">
      <h3 className="text-sm text-soft">{since}</h3>
      {lines.length ? (
        <ul className="list-disc pl-5">
          {lines.map((text) => (
            <li key={text} className="mt-1">
              {text}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing changed that is shared here.</p>
      )}
    </div>
  );
}
