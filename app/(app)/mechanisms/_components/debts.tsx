import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { fullDay, shortDay } from "@/lib/date";
import { FIGURES } from "@/lib/mechanism/content";
import type { Cause, Debt } from "@/lib/mechanism/rules/debt";
import { carriesText, causeText, debtText } from "@/lib/mechanism/rules/telling";
import type { MechanismView } from "@/lib/mechanism/rules/view";
import { numberWord } from "@/lib/text";
import { CarrierForm, SameForm, SameTold } from "./debt-forms";

type Props = {
  open: Debt[];
  closed: Debt[];
  causes: Cause[];
  view: MechanismView;
  sentences: ReadonlyMap<string, string>;
  isPast: boolean;
};

/** Causes that came back: those that nothing carries yet, and those that are paid. */
export function Debts({ open, closed, causes, view, sentences, isPast }: Props) {
  if (!causes.length) return null;
  const unsaid = causes.filter(({ words }) => !words);
  return (
    <Section id="T5" title="What keeps coming back">
      <p className="mb-4 max-w-prose text-soft">
        The same cause twice is owed a mechanism. It is paid when one is linked that ran {numberWord(FIGURES.runsAlone)}{" "}
        times without you, and in no other way.
      </p>
      {open.length ? (
        <ol className="border-line border-b">
          {open.map((debt) => (
            <OpenDebt key={debt.id} {...{ debt, view, sentences, isPast }} />
          ))}
        </ol>
      ) : (
        <p>No cause came back that nothing carries.</p>
      )}
      {closed.length ? (
        <details className="mt-4">
          <summary className="min-h-11 cursor-pointer py-2 text-soft hover:text-ink">Paid ({closed.length})</summary>
          <ul className="border-line border-b">
            {closed.map((debt) => (
              <li key={debt.id} className="border-line border-t py-3">
                <h3 className="font-normal text-lg">{causeText(debt)}</h3>
                <Carriers cause={debt} />
                <Rescues cause={debt} sentences={sentences} />
                <SameTold cause={debt} sames={view.sames} isPast={isPast} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {isPast ? null : <SameForm causes={causes} />}
      {unsaid.length ? <Unsaid causes={unsaid} /> : null}
    </Section>
  );
}

type Shown = { debt: Debt; view: MechanismView; sentences: ReadonlyMap<string, string>; isPast: boolean };

function OpenDebt({ debt, view, sentences, isPast }: Shown) {
  return (
    <li id={`debt-${debt.id}`} className="grid gap-x-16 gap-y-3 border-line border-t py-5 md:grid-cols-2">
      <div>
        <h3 className="font-medium text-xl">{causeText(debt)}</h3>
        <p className="mt-1">{debtText(debt)}</p>
        <Rescues cause={debt} sentences={sentences} />
        <SameTold cause={debt} sames={view.sames} isPast={isPast} />
      </div>
      <div>
        <Carriers cause={debt} />
        {isPast ? null : <CarrierForm debt={debt} running={view.running} />}
      </div>
    </li>
  );
}

function Carriers({ cause: { carriers } }: { cause: Cause }) {
  return (
    <ul>
      {carriers.map(({ mechanism }) => (
        <li key={mechanism.id}>
          <Link
            href={`/mechanisms/${mechanism.id}` as Route}
            className="underline decoration-line underline-offset-4 hover:decoration-accent"
          >
            {carriesText(mechanism)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Rescues({ cause: { rescues }, sentences }: { cause: Cause; sentences: ReadonlyMap<string, string> }) {
  return (
    <ul className="mt-2 text-sm">
      {rescues.map(({ evidenceId, happenedOn }) => (
        <li key={evidenceId} className="grid grid-cols-[4rem_1fr] gap-x-3 py-1">
          <time dateTime={happenedOn} title={fullDay(happenedOn)} className="text-soft">
            {shortDay(happenedOn)}
          </time>
          <Link href={`/evidence/${evidenceId}` as Route} prefetch={false} className="hover:underline">
            {sentences.get(evidenceId)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Rescues whose cause is not written down cannot be told to have come back. */
function Unsaid({ causes }: { causes: Cause[] }) {
  const [newest] = causes;
  return (
    <p className="mt-4 text-sm text-soft">
      {causes.length === 1 ? "One rescue has" : `${causes.length} rescues have`} no cause written down.{" "}
      <Link
        href={`/evidence/${newest?.id}/edit` as Route}
        className="text-ink underline decoration-line underline-offset-4"
      >
        Write down {causes.length === 1 ? "what made it necessary" : "that of the newest"}
      </Link>
    </p>
  );
}
