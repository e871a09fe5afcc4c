import type { Route } from "next";
import Link from "next/link";
import type { Proof } from "@/lib/readiness/rules/standing";

/** What was newly attested this quarter, in counts that lead to their items; nothing is a count as well. */
export function ProofLine({ proofs }: { proofs: Proof[] }) {
  if (!proofs.length) return null;
  return (
    <div id="O4" className="mt-8 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-y py-3 text-sm">
      <h2 className="font-normal font-sans text-sm text-soft">Proof this quarter</h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {proofs.map(({ id, name, items }) => (
          <li key={id}>
            <Link
              href={`/progress/proof#${id}` as Route}
              prefetch={false}
              className={`inline-block py-0.5 hover:underline hover:decoration-accent hover:underline-offset-4 ${items.length ? "" : "text-soft"}`}
            >
              <span className="font-medium">{items.length}</span> {name.toLowerCase()}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
