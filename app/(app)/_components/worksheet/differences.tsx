import type { CitedItem } from "@/lib/evidence/queries/cited";
import type { Comparison, RowChange } from "@/lib/worksheet/rules/compare";
import { CitedItems } from "./cited-items";
import { ReadRows } from "./reading";

/** Items by id, and where they stand. */
type Cited = { cited: ReadonlyMap<string, CitedItem>; to?: string };
type Props = Cited & { comparison: Comparison[] };

/** What differs, prompt by prompt: how it read before, and how it reads after. */
export function Changes({ comparison, ...cited }: Props) {
  return comparison
    .filter(({ changed }) => changed.length)
    .map(({ id, label, changed }) => (
      <section key={id} aria-labelledby={`${id}-changed`} className="mt-10 border-ink border-t pt-3">
        <h2 id={`${id}-changed`} className="max-w-prose break-after-avoid font-normal text-xl">
          {label}
        </h2>
        {changed.map((row) => (
          <ChangedRow key={row.id} row={row} {...cited} />
        ))}
      </section>
    ));
}

function ChangedRow({ row, ...cited }: Cited & { row: RowChange }) {
  const { text, only, cells, cited: now, noLongerCited } = row;
  return (
    <div className="break-inside-avoid border-line border-t py-3 first-of-type:border-0 md:grid md:grid-cols-[13rem_minmax(0,1fr)] md:gap-x-8">
      <p className="mb-1 font-serif text-lg leading-snug">
        {text}
        {only ? (
          <span className="block font-sans text-accent text-sm">{only === "after" ? "new" : "no longer there"}</span>
        ) : null}
      </p>
      <dl className="max-w-prose">
        {cells.map(({ column, before, after }) => (
          <div key={column} className="mb-2">
            {column ? <dt className="text-sm text-soft">{column}</dt> : <dt className="sr-only">Answer</dt>}
            {before ? (
              <dd className="whitespace-pre-line text-soft line-through decoration-edge">
                <span className="sr-only">Before: </span>
                {before}
              </dd>
            ) : null}
            {after ? (
              <dd className="whitespace-pre-line">
                <span className="sr-only">After: </span>
                {after}
              </dd>
            ) : null}
          </div>
        ))}
        {now.length ? (
          <div>
            <dt className="text-sm text-soft">Cited since</dt>
            <dd>
              <CitedItems ids={now} {...cited} />
            </dd>
          </div>
        ) : null}
        {noLongerCited.length ? (
          <div>
            <dt className="text-sm text-soft">No longer cited</dt>
            <dd>
              <CitedItems ids={noLongerCited} {...cited} />
            </dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}

/** What reads the same in both, folded away. */
export function Unchanged({ comparison, ...cited }: Props) {
  const some = comparison.filter(({ same }) => same.length);
  const count = some.reduce((sum, { same }) => sum + same.length, 0);
  if (!count) return null;
  return (
    <details className="mt-12 border-line border-t">
      <summary className="min-h-11 cursor-pointer py-2 text-soft">
        {count === 1 ? "One row reads" : `${count} rows read`} the same in both
      </summary>
      {some.map(({ id, label, same }) => (
        <div key={id} className="mt-6">
          <h2 className="max-w-prose font-normal text-lg">{label}</h2>
          <ReadRows rows={same} {...cited} />
        </div>
      ))}
    </details>
  );
}
