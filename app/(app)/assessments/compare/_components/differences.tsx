import { Section } from "@/app/_ui/page-head";
import type { Difference } from "@/lib/assessment/rules/difference";

type Props = { all: Difference[]; names: [from: string, to: string] };

/** What moved between two assessments, in what was said and in what was shown; what did not is folded away. */
export function Differences({ all, names }: Props) {
  const moved = all.filter(({ hasChanged }) => hasChanged);
  const still = all.filter(({ hasChanged }) => !hasChanged);
  return (
    <>
      <Section id="moved" title="What moved" aside={`From ${names[0]} to ${names[1]}`}>
        {moved.length ? (
          <ul className="border-line border-b">
            {moved.map((one) => (
              <Moved key={one.id} {...one} />
            ))}
          </ul>
        ) : (
          <p className="max-w-prose border-line border-y py-6 text-soft">
            Every answer and everything shown beside it is as it was.
          </p>
        )}
      </Section>
      {still.length ? (
        <details className="mt-8">
          <summary className="min-h-6 cursor-pointer text-sm text-soft hover:text-ink">
            {still.length} stayed as they were
          </summary>
          <ul className="mt-2 border-line border-b">
            {still.map(({ id, name, said, shown }) => (
              <li key={id} className="border-line border-t py-2">
                {name} <span className="block text-sm text-soft">{`${said[1]}. ${shown[1]}.`}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

const GAPS = { closed: "No longer a gap", opened: "A gap now" };

function Moved({ name, said, shown, note, gap, isReworded }: Difference) {
  return (
    <li className="border-line border-t py-4">
      <h3 className="max-w-prose font-normal font-serif text-lg">{name}</h3>
      <dl className="mt-2 grid gap-x-10 gap-y-3 md:grid-cols-2 print:grid-cols-2">
        <Then label="You say" pair={said} />
        <Then label="What shows it" pair={shown} />
      </dl>
      {note[0] !== note[1] && note[1] ? <p className="mt-2 max-w-prose whitespace-pre-line">{note[1]}</p> : null}
      {gap ? (
        <p className={`mt-2 border-l-2 pl-3 text-sm ${gap === "opened" ? "border-accent" : "border-line"}`}>
          {GAPS[gap]}
        </p>
      ) : null}
      {isReworded ? <p className="mt-2 text-sm text-soft">It was worded differently the first time.</p> : null}
    </li>
  );
}

function Then({ label, pair: [from, to] }: { label: string; pair: [from: string, to: string] }) {
  return (
    <div>
      <dt className="text-sm text-soft">{label}</dt>
      {from === to ? (
        <dd>{to}</dd>
      ) : (
        <>
          <dd className="text-soft">{from}</dd>
          <dd>
            <span className="text-soft">then: </span>
            <span className="font-medium">{to}</span>
          </dd>
        </>
      )}
    </div>
  );
}
