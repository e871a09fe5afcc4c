import type { Route } from "next";
import Link from "next/link";
import type { ListedClaim } from "@/lib/evidence/queries/signals";
import { countsText, type Shown } from "@/lib/evidence/rules/standing";
import { SignalClaims } from "../../_components/signal-claims";

type Kinds = Record<"strong" | "weak" | "evidence", Shown<ListedClaim>[]>;

/** What a competency looks like, strong beside weak, and below what would count. */
export function Behaviours({ strong, weak, evidence }: Kinds) {
  return (
    <>
      <div className="mt-12 grid gap-x-12 gap-y-10 md:grid-cols-2">
        <BehaviourList title="Strong looks like this" shown={strong} />
        <BehaviourList title="Weak looks like this" shown={weak} />
      </div>
      <div className="mt-12">
        <BehaviourList title="What would count" shown={evidence} />
      </div>
    </>
  );
}

/** Behaviours in a column, each with its evidence and the way to log more. */
function BehaviourList({ title, shown }: { title: string; shown: Shown<ListedClaim>[] }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-3 font-medium text-xl">{title}</h2>
      <ul className="border-line border-b">
        {shown.map((one) => {
          const { signal, counts } = one;
          const label = signal.label.slice(signal.label.indexOf(": ") + 2);
          return (
            <li key={signal.id} id={signal.id} className="border-line border-t py-4">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h3 className="font-normal font-serif text-lg first-letter:uppercase">{label}</h3>
                <p className="text-sm text-soft">{countsText(counts)}</p>
              </div>
              <p className="max-w-prose text-sm text-soft">{signal.text}</p>
              <SignalClaims shown={one} />
              <p className="mt-1 text-sm print:hidden">
                <Link
                  href={`/evidence/log/${signal.id}` as Route}
                  className="inline-flex min-h-8 items-center text-soft underline decoration-line underline-offset-4 hover:text-ink"
                >
                  Log something for this<span className="sr-only">: {label}</span>
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
