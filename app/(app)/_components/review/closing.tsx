import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { Report } from "@/lib/review/schema";
import { type Items, PieceText } from "./piece";

/** `to` is where items stand. */
type Props = { report: Report; items: Items; to?: string };

/** At the end of the last phase: the five proof lines, and a letter of five sentences, each with what carries it. */
export function Closing({ report: { proofs, letter }, items, to }: Props) {
  if (!letter.length) return null;
  return (
    <>
      <Section title="Five lines of proof">
        <ol className="max-w-prose">
          {proofs.map(({ id, title, carried, detail, by }) => (
            <li key={id} id={id} className="break-inside-avoid border-line border-t py-3">
              <p className="font-medium">
                {title}: {carried ? "carried" : "not carried"}
              </p>
              <p className="text-sm text-soft">
                {detail} {by ? <PieceText piece={by} items={items} to={to} /> : null}
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="The closing letter, as it reads on this day" id="O11">
        <div className="max-w-prose break-inside-avoid border-accent border-l-2 pl-5 font-serif text-lg">
          {letter.map(({ text, best, evidenceIds }) => (
            <p key={text} className="mb-3">
              {text}{" "}
              {best ? (
                <>
                  <PieceText piece={best} items={items} to={to} />.{" "}
                </>
              ) : null}
              <Evidence ids={evidenceIds} to={to} />
            </p>
          ))}
        </div>
      </Section>
    </>
  );
}

function Evidence({ ids, to = "/evidence" }: { ids: string[]; to?: string }) {
  if (!ids.length) return null;
  return (
    <span className="font-sans text-sm text-soft print:hidden">
      {ids.map((id, at) => (
        <Link
          key={id}
          href={`${to}/${id}` as Route}
          prefetch={false}
          className="mr-2 inline-block min-w-6 text-center underline decoration-line underline-offset-4"
        >
          <span className="sr-only">Evidence </span>
          {at + 1}
        </Link>
      ))}
    </span>
  );
}
