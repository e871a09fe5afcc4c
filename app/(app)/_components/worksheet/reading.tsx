import type { CitedItem } from "@/lib/evidence/queries/cited";
import type { Read, Row } from "@/lib/worksheet/rules/reading";
import { CitedItems } from "./cited-items";

/** Items by id, and where they stand. */
type Cited = { cited: ReadonlyMap<string, CitedItem>; to?: string };

/** A worksheet to read and to print: what is answered, prompt by prompt. */
export function Reading({ read, ...cited }: Cited & { read: Read[] }) {
  const answered = read.filter(({ rows }) => rows.length);
  return (
    <ol>
      {answered.map(({ id, label, rows }) => (
        <li key={id} className="mt-8 border-ink border-t pt-3">
          <h2 className="max-w-prose break-after-avoid font-normal text-xl">{label}</h2>
          <ReadRows rows={rows} {...cited} />
        </li>
      ))}
    </ol>
  );
}

/** Rows as they read. A single answer is a paragraph; the rest is told field by field. */
export function ReadRows({ rows, ...cited }: Cited & { rows: Row[] }) {
  return rows.map(({ id, text, cells, evidenceIds }) => (
    <div
      key={id}
      className={`break-inside-avoid py-2.5 ${text ? "border-line border-t first:border-0 md:grid md:grid-cols-[13rem_minmax(0,1fr)] md:gap-x-8" : ""}`}
    >
      {text ? <p className="font-serif text-lg leading-snug">{text}</p> : null}
      <div className="max-w-prose">
        {cells
          // What a line is called after stands beside it already.
          .filter((cell) => cell.text !== text)
          .map(({ column, text: said }) => (
            <p key={column} className="whitespace-pre-line">
              {column ? <span className="text-soft">{column}: </span> : null}
              {said}
            </p>
          ))}
        <CitedItems ids={evidenceIds} {...cited} />
      </div>
    </div>
  ));
}
