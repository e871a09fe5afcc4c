import type { Note } from "@/lib/framework/schema";
import { Serves } from "./own-evidence";
import { aimed, Leaves, Ours } from "./parts";
import type { Guide } from "./reading";

/** Guidance one below the other: the title in the margin, what it says and where it counts beside it. */
export function NoteList({ guide, notes }: { guide: Guide; notes: Note[] }) {
  if (!notes.length) return null;
  return (
    <ul className="mt-4 border-line border-b">
      {notes.map((note) => (
        <li
          key={note.id}
          id={note.id}
          className={`grid break-inside-avoid gap-x-8 gap-y-1 border-line border-t py-4 md:grid-cols-[13rem_minmax(0,1fr)] print:grid-cols-[11rem_minmax(0,1fr)] ${aimed}`}
        >
          <h3 className="font-normal text-lg">{note.title}</h3>
          <NoteBody guide={guide} note={note} />
        </li>
      ))}
    </ul>
  );
}

/** What a note says: its text, its leaves, an example, and where evidence of it goes. */
export function NoteBody({ guide, note }: { guide: Guide; note: Note }) {
  const { id, title, text, parts, example, source } = note;
  return (
    <div>
      <p className="max-w-prose">{text}</p>
      <Leaves parts={parts} />
      {example ? (
        <p className="mt-2 max-w-prose text-soft">
          For example: {example.text}
          {example.ours ? <Ours /> : null}
        </p>
      ) : null}
      {source.document === "ours" ? <Ours /> : null}
      <Serves guide={guide} id={id} name={title} />
    </div>
  );
}
