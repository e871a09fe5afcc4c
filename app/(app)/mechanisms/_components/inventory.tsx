import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { KIND_TEXTS } from "@/lib/mechanism/content";
import { keptText, lastRunText, runsText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { capital } from "@/lib/text";

/** Everything that runs, by the five kinds. A kind without any says what would stand there. */
export function Inventory({ running, isPast }: { running: SeenMechanism[]; isPast: boolean }) {
  return (
    <Section id="SH5" title="What runs, by kind">
      <dl className="border-line border-b">
        {KIND_TEXTS.map(({ id, name, text }) => {
          const some = running.filter(({ facts }) => facts.kind === id);
          return (
            <div key={id} className="grid gap-x-10 gap-y-2 border-line border-t py-4 md:grid-cols-[15rem_1fr]">
              <dt className="font-medium">
                {name}
                <span className="block font-normal text-sm text-soft">{text}</span>
              </dt>
              <dd>{some.length ? <Mechanisms some={some} /> : <None kind={id} isPast={isPast} />}</dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

function None({ kind, isPast }: { kind: string; isPast: boolean }) {
  return (
    <p className="text-soft">
      None{isPast ? "." : " yet. "}
      {isPast ? null : (
        <Link
          href={`/mechanisms/new?kind=${kind}` as Route}
          className="inline-flex min-h-6 items-center text-ink underline decoration-line underline-offset-4"
        >
          Write one down
          <span className="sr-only"> of this kind: {kind}</span>
        </Link>
      )}
    </p>
  );
}

function Mechanisms({ some }: { some: SeenMechanism[] }) {
  return (
    <ul className="grid gap-4">
      {some.map((one) => (
        <li key={one.id}>
          <Name mechanism={one} />
          <p className="text-sm">
            {capital(keptText(one))}. Last run {lastRunText(one)}; {runsText(one)}.
          </p>
          {one.row.replaced ? <p className="text-sm text-soft">Replaced: {one.row.replaced}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function Name({ mechanism: { id, row } }: { mechanism: SeenMechanism }) {
  return (
    <Link
      href={`/mechanisms/${id}` as Route}
      className="font-serif text-lg hover:underline hover:decoration-accent hover:underline-offset-4"
    >
      {row.name}
    </Link>
  );
}

/** What ran once and was stopped; it can be taken up again. */
export function Stopped({ mechanisms }: { mechanisms: SeenMechanism[] }) {
  if (!mechanisms.length) return null;
  return (
    <details className="mt-12">
      <summary className="min-h-11 cursor-pointer py-2 text-soft hover:text-ink">Stopped ({mechanisms.length})</summary>
      <ul className="grid gap-3 border-line border-t py-4">
        {mechanisms.map((one) => (
          <li key={one.id}>
            <Name mechanism={one} />
            <p className="text-sm text-soft">It {runsText(one)}.</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
