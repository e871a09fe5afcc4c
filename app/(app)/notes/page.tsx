import type { Metadata } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { listPrivateNotes } from "@/lib/review/queries/private-note";
import { noteTitle } from "@/lib/review/rules/meeting";
import { pageNumber } from "@/lib/review/schema/meeting";
import { Markdown } from "../_components/markdown";
import { erasePrivateNoteAction } from "../meetings/actions";

export const metadata: Metadata = { title: "Your private notes" };

export default async function NotesPage({ searchParams }: PageProps<"/notes">) {
  const { access } = await ownRecord("read", "/notes");
  const page = pageNumber((await searchParams).page);
  const { notes, next } = await listPrivateNotes(access, { page });
  return (
    <>
      <PageHead title="Your private notes" />
      <p className="mb-8 max-w-prose text-soft">
        What you wrote for yourself about a meeting. Nobody else reads it, no matter what they were given, and it stays
        yours when what was shared has ended. It is in your own export and in no other.
      </p>
      {notes.map((note) => (
        <section key={note.id} aria-labelledby={note.id} className="border-line border-t py-5">
          <h2 id={note.id} className="font-medium text-lg">
            {noteTitle(note, access.zone)}
          </h2>
          <Markdown text={note.text} />
          <ActionForm action={erasePrivateNoteAction} label={`Erase: ${noteTitle(note, access.zone)}`} className="mt-3">
            <input type="hidden" name="noteId" value={note.id} />
            <Fold title="Erase this note" fields={[]}>
              <p className="text-sm text-soft">It is gone for good then.</p>
              <SubmitButton look="quiet" className="justify-self-start">
                Erase it
              </SubmitButton>
            </Fold>
          </ActionForm>
        </section>
      ))}
      {notes.length ? null : <Empty>None yet. Beside every meeting there is a place for what is yours alone.</Empty>}
      {next ? (
        <Link href={`/notes?page=${next}`} className="underline decoration-line underline-offset-4">
          Earlier notes
        </Link>
      ) : null}
    </>
  );
}
