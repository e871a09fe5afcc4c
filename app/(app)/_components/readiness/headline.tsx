import Link from "next/link";
import type { ReactNode } from "react";
import type { Framework } from "@/lib/framework/schema";
import type { Reading, RowStates } from "@/lib/readiness/rules/reading";
import { isAtLeast } from "@/lib/readiness/rules/state";
import { changeText, whyText } from "@/lib/readiness/rules/telling";
import { countTexts } from "@/lib/readiness/rules/wording";
import { atDay, type ShownDay } from "../past-day";
import { ReadingSentence } from "../reading-sentence";

/** `to` is where signals are told in full. */
type Props = { eyebrow: ReactNode; reading: Reading; framework: Framework; day: ShownDay; to?: string };

/** The overall reading, what made it and what would change it; its rows and changes lead to their cells. */
export function Headline({ eyebrow, reading, framework, day, to = "/matrix" }: Props) {
  return (
    <>
      <div className="pt-10 pb-6">
        <p className="mb-2 text-sm text-soft">{eyebrow}</p>
        <ReadingSentence>{reading.sentence}</ReadingSentence>
      </div>
      <div className="mb-8 grid gap-x-16 gap-y-6 md:grid-cols-2">
        <Part title="What made it">
          <Made reading={reading} day={day} to={to} />
          <ul className="mt-2 text-sm text-soft">
            {countTexts(reading).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Part>
        <Part title={changeTitle(reading, day)}>
          <ol className="grid gap-2">
            {reading.changes.map((change) => {
              const { label, text } = changeText(change, framework);
              return (
                <li key={`${change.cell.signalId} ${text}`}>
                  <CellLink id={change.cell.signalId} name={label} day={day} to={to} />
                  <span className="block text-soft">{text}</span>
                </li>
              );
            })}
          </ol>
        </Part>
      </div>
    </>
  );
}

function changeTitle({ reach }: Reading, { isPast }: ShownDay): string {
  if (reach === 3) return isPast ? "What kept it" : "What keeps it";
  return isPast ? "What would have changed it" : "What would change it";
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-l-2 pl-3.5">
      <h2 className="mb-1 font-normal font-sans text-sm text-soft">{title}</h2>
      {children}
    </section>
  );
}

type Linked = { day: ShownDay; to: string };

function CellLink({ id, name, day, to }: Linked & { id: string; name: string }) {
  return (
    <Link
      href={atDay(`${to}/${id}`, day)}
      prefetch={false}
      className="font-medium underline decoration-line underline-offset-4 hover:decoration-accent"
    >
      {name}
    </Link>
  );
}

/** The rows that made it, each leading to its cell that did; otherwise a sentence. */
function Made({ reading, ...linked }: Linked & { reading: Reading }) {
  const { reach, rows } = reading;
  const what = reach === 3 ? "Consistent or better at level 3:" : "At least occasional at level 2 or 3:";
  if (!rows.length) return <p>{whyText(reading)}</p>;
  const cellOf = ({ levels: [, second, third] }: RowStates) =>
    reach === 3 || isAtLeast(third, "occasional") ? third : second;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      <li className="text-soft">{what}</li>
      {rows.map((row) => (
        <li key={row.rowId}>
          <CellLink id={cellOf(row).signalId} name={row.name} {...linked} />
        </li>
      ))}
    </ul>
  );
}
