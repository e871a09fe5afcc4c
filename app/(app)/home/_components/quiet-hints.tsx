import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import type { Hint } from "@/lib/readiness/rules/hint";

/** Hints, and items of each; more than these wait on the page behind. */
const FEW = 2;

/** A word or two to the leader alone, at the foot of Home. */
export function QuietHints({ hints, sentences }: { hints: Hint[]; sentences: ReadonlyMap<string, string> }) {
  if (!hints.length) return null;
  return (
    <Section
      id="hints"
      title={hints.length === 1 ? "A quiet hint" : "Quiet hints"}
      aside={<Link href="/progress/hints">{hints.length > FEW ? `All ${hints.length}` : "About hints"}</Link>}
    >
      <ul className="grid grid-cols-1 gap-x-16 md:grid-cols-2">
        {hints.slice(0, FEW).map(({ key, title, strength, finding, items }) => (
          <li key={key} className="border-line border-t py-3">
            <h3 className="font-normal font-serif text-lg">
              <Link href={`/progress/hints#hint-${key}` as Route} className="hover:underline hover:decoration-accent">
                {title}
              </Link>
            </h3>
            <p>{strength}</p>
            <p className="text-sm text-soft">{finding}</p>
            <ul className="mt-1 text-sm">
              {items.slice(0, FEW).map(({ id }) => (
                <li key={id} className="truncate">
                  <Link href={`/evidence/${id}` as Route} prefetch={false} className="hover:underline">
                    {sentences.get(id)}
                  </Link>
                </li>
              ))}
              {items.length > FEW ? <li className="text-soft">and {items.length - FEW} more</li> : null}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
