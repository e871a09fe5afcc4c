import type { Route } from "next";
import Link from "next/link";
import { buttonClass } from "@/app/_ui/button-look";
import { entriesOf } from "@/lib/framework/rules/entries";
import { sectionOf } from "@/lib/framework/rules/guide";
import type { Prompt, Rhythm, Worksheet } from "@/lib/framework/schema";
import { Serves } from "./own-evidence";
import { aimed, Chapter, Contents, inText, Leaves, ToPlace } from "./parts";
import type { Guide } from "./reading";

const RHYTHMS: Record<Rhythm, string> = {
  once: "Filled in once",
  boundary: "At the start and at each boundary",
  quarter: "Each quarter",
  running: "Whenever there is something to enter",
};

/** What each worksheet asks, and for who has a record the way to fill it in. */
export function WorksheetsPart({ guide }: { guide: Guide }) {
  const sheets = sectionOf(guide.frameworks, "worksheets", "worksheets");
  return (
    <>
      {guide.own ? (
        <p className="mt-5">
          <Link href="/worksheets" className={inText}>
            The worksheets that you have begun
          </Link>
        </p>
      ) : null}
      <Contents parts={sheets.map(({ id, title }) => ({ id, title }))} />
      {sheets.map((sheet) => (
        <Chapter key={sheet.id} id={sheet.id} title={sheet.title} lead={sheet.purpose} eyebrow={RHYTHMS[sheet.rhythm]}>
          <About guide={guide} sheet={sheet} />
          {guide.own ? (
            <Link
              href={`/worksheets/${sheet.id}` as Route}
              prefetch={false}
              className={`mt-3 ${buttonClass("quiet")} print:hidden`}
            >
              Fill it in<span className="sr-only">: {sheet.title}</span>
            </Link>
          ) : null}
          <ol className="mt-4 border-line border-b">
            {sheet.prompts.map((prompt) => (
              <li key={prompt.id} id={prompt.id} className={`border-line border-t py-3 ${aimed}`}>
                <p className="max-w-prose font-serif text-lg">{prompt.label}</p>
                {prompt.hint ? <p className="mt-1 max-w-prose text-soft">{prompt.hint}</p> : null}
                <Asked guide={guide} prompt={prompt} />
              </li>
            ))}
          </ol>
          <Serves guide={guide} id={sheet.id} name={sheet.title} />
        </Chapter>
      ))}
    </>
  );
}

function About({ guide, sheet }: { guide: Guide; sheet: Worksheet }) {
  const about = sheet.covers.flatMap((id) => {
    const title = titleOf(guide, id);
    return title ? [{ id, title }] : [];
  });
  if (!about.length) return null;
  return (
    <p className="mt-2 text-sm text-soft">
      About{" "}
      {about.map(({ id, title }, at) => (
        <span key={id}>
          {at ? " · " : ""}
          <ToPlace id={id}>{title}</ToPlace>
        </span>
      ))}
    </p>
  );
}

/** What an answer consists of: a choice, or a table with the columns named and the rows that stand there already. */
function Asked({ guide, prompt }: { guide: Guide; prompt: Prompt }) {
  if (prompt.kind === "choice") return <p className="mt-1 text-sm text-soft">One of: {prompt.options.join(" · ")}</p>;
  if (prompt.kind !== "rows") return null;
  const rows = (prompt.rowIds ?? []).map((id) => titleOf(guide, id));
  return (
    <div className="mt-2 text-sm">
      <p className="sr-only">A table with these columns:</p>
      <ul className="grid gap-1 border-ink border-b md:flex md:flex-wrap md:gap-0">
        {prompt.columns.map(({ name, options, day }) => (
          <li key={name} className="border-line border-l px-3 pb-1.5">
            {name}
            <span className="block text-soft">{options ? options.join(" · ") : day ? "a day" : ""}</span>
          </li>
        ))}
      </ul>
      {rows.length ? <p className="mt-2 text-soft">For each of: {rows.join(" · ")}</p> : null}
      <Leaves parts={prompt.rows} />
    </div>
  );
}

function titleOf({ frameworks }: Guide, id: string): string | undefined {
  for (const framework of frameworks) {
    const entry = entriesOf(framework).get(id);
    if (entry) return entry.named ? entry.title : entry.words[0];
  }
}
