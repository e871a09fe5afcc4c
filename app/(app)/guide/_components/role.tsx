import { sectionOf } from "@/lib/framework/rules/guide";
import { NoteList } from "./note-list";
import { Chapter, Contents } from "./parts";
import type { Guide } from "./reading";
import { type Asked, Roles } from "./roles";

const CHAPTERS = [
  { section: "orientation", title: "What changes" },
  { section: "responsibilities", title: "What a VP answers for" },
  { section: "skills", title: "What it takes" },
  { section: "activities", title: "What the days hold" },
  { section: "scope", title: "How far it reaches" },
] as const;

/** Roles compared; then what changes, and what a VP answers for, needs to be able to do and does in a week. */
export function RolePart({ guide, asked }: { guide: Guide; asked: Asked }) {
  const chapters = CHAPTERS.map(({ section, title }) => ({
    ...{ id: section, title },
    notes: sectionOf(guide.frameworks, section, "role"),
  })).filter(({ notes }) => notes.length);
  return (
    <>
      <Contents parts={[{ id: "compared", title: "Roles compared" }, ...chapters]} />
      <Roles guide={guide} asked={asked} />
      {chapters.map(({ id, title, notes }) => (
        <Chapter key={id} id={id} title={title}>
          <NoteList guide={guide} notes={notes} />
        </Chapter>
      ))}
    </>
  );
}
