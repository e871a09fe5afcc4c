import { Drawing } from "@/app/_ui/drawing";
import { Section } from "@/app/_ui/page-head";
import { drawPlaced, placedMarks } from "@/lib/drawing/placed";
import type { Seat } from "@/lib/review/access";
import type { CheckIn } from "@/lib/review/queries/check-in";
import { compared, isBelowTop, levelText, type Placed } from "@/lib/review/rules/check-in";
import type { Level, Result } from "@/lib/review/schema/check-in";
import { SIDES } from "@/lib/review/schema/seat";
import { capital, listed, numberWord } from "@/lib/text";
import { who } from "../../../../_components/who";
import { Talked } from "./talked";

type Props = { seat: Seat; checkIn: CheckIn; result: Result };

/** Both sides beside each other: what differs first, the largest difference first, then what agrees. */
export function Compare({ seat, checkIn, result }: Props) {
  const { differing, agreeing, unplaced } = compared(result);
  const { doers } = who(seat);
  const open = agreeing.filter((row) => isBelowTop(row) && !checkIn.discussed.get(row.id));
  return (
    <>
      <Section title={differing.length ? "Where you differ" : "You differ nowhere"} id="differ">
        <ul className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-soft">
          {SIDES.map((side) => (
            <li key={side} className="flex items-center gap-2">
              <Drawing svg={placedMarks[side]} /> {capital(doers[side])}
            </li>
          ))}
        </ul>
        <ol className="border-line border-b">
          {differing.map((row) => (
            <Differing key={row.id} {...{ seat, checkIn, result, row }} />
          ))}
        </ol>
      </Section>
      {agreeing.length ? (
        <Section title="Where you agree">
          <dl className="border-line border-b">
            {agreeing.map(({ id, name, leader }) => (
              <div key={id} className="grid gap-x-8 border-line border-t py-2.5 sm:grid-cols-[14rem_1fr]">
                <dt>{name}</dt>
                <dd className="text-soft">{levelText(leader, result.columns)}</dd>
              </div>
            ))}
          </dl>
          {open.length ? (
            <div className="mt-4">
              <p className="mb-2 max-w-prose text-sm text-soft">
                Claims of a higher level in {open.length === 1 ? "this row" : "these rows"} stay contested until you
                have talked about {open.length === 1 ? "it" : "them"}.
              </p>
              <Talked seat={seat} id={checkIn.id} rows={open} label="We talked about where we agree" />
            </div>
          ) : null}
        </Section>
      ) : null}
      {unplaced.length ? (
        <p className="mt-6 max-w-prose text-soft">
          Of {numberWord(unplaced.length)} {unplaced.length === 1 ? "row" : "rows"} {doers.reviewer} could not say:{" "}
          {listed(unplaced.map(({ name }) => name.toLowerCase()))}.
        </p>
      ) : null}
    </>
  );
}

function Differing({ seat, checkIn, result, row }: Props & { row: Placed }) {
  const { doers } = who(seat);
  const sides = [
    { name: capital(doers.leader), level: row.leader },
    { name: capital(doers.reviewer), level: row.reviewer },
  ];
  const told = sides.map(({ name, level }) => `${name}: ${levelText(level, result.columns)}`).join("; ");
  return (
    <li className="grid gap-x-10 gap-y-3 border-line border-t py-5 md:grid-cols-[14rem_1fr]">
      <div>
        <h3 className="font-normal font-serif text-lg">{row.name}</h3>
        <Drawing svg={drawPlaced({ title: `${told}.`, leader: row.leader, reviewer: row.reviewer })} />
      </div>
      <div>
        <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          {sides.map(({ name, level }) => (
            <Side key={name} {...{ name, level, row }} columns={result.columns} />
          ))}
        </dl>
        {isBelowTop(row) ? (
          <div className="mt-3">
            <Talked
              seat={seat}
              id={checkIn.id}
              rows={[row]}
              label="We talked about it"
              since={checkIn.discussed.get(row.id)}
            />
          </div>
        ) : null}
      </div>
    </li>
  );
}

type SideProps = { name: string; level: Level; row: Placed; columns: Result["columns"] };

function Side({ name, level, row, columns }: SideProps) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd>
        <span className="font-medium">{levelText(level, columns)}</span>
        {level ? <span className="block text-sm text-soft">{row.texts[level - 1]}</span> : null}
      </dd>
    </div>
  );
}
