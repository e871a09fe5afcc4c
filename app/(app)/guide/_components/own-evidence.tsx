import type { Route } from "next";
import Link from "next/link";
import { countsText } from "@/lib/evidence/rules/standing";
import { entriesOf, servedBy, signalsFor } from "@/lib/framework/rules/entries";
import { inText, ToPlace } from "./parts";
import type { Guide } from "./reading";

/** Easy to hit with a finger as well. */
const small = `inline-flex min-h-6 items-center pointer-coarse:min-h-11 ${inText}`;

/** How much the reader has for a signal, leading to the list of it. */
function Count({ guide, id, name }: { guide: Guide; id: string; name: string }) {
  const counts = guide.own?.counts.get(id);
  if (!counts) return null;
  return (
    <Link href={`/evidence?cell=${id}` as Route} prefetch={false} className={small}>
      {countsText(counts)}
      <span className="sr-only"> {name}</span>
    </Link>
  );
}

/** The way to the form that logs for an id; only what the reader's own roadmap can claim has one. */
function Log({ guide, id, name }: { guide: Guide; id: string; name: string }) {
  if (!guide.own || !signalsFor(guide.own.framework, id).length) return null;
  return (
    <Link href={`/evidence/log/${id}` as Route} prefetch={false} className={small}>
      Log<span className="sr-only"> something for: {name}</span>
    </Link>
  );
}

/** Beside a signal: what the reader has for it, and the way to log more. Visitors see nothing. */
export function OwnEvidence({ guide, id, name }: { guide: Guide; id: string; name: string }) {
  if (!guide.own) return null;
  return (
    <p className="flex flex-none gap-x-3 text-sm text-soft print:hidden">
      <Count {...{ guide, id, name }} />
      <Log {...{ guide, id, name }} />
    </p>
  );
}

type Served = { guide: Guide; id: string; name: string; verb?: string };

/** Below guidance that is no signal itself: where evidence of it goes, with what the reader has there. */
export function Serves({ guide, id, name, verb = "Counts towards" }: Served) {
  // Whoever runs a track reads what counts there; what counts nowhere in it is told as visitors are told it.
  const own = guide.own ? servedBy([guide.own.framework], id) : [];
  const named = (own.length ? own : servedBy(guide.frameworks, id)).flatMap((one) => {
    const label = labelOf(guide, one);
    return label ? [{ id: one, label }] : [];
  });
  if (!named.length) return null;
  return (
    <p className="mt-2 text-sm text-soft">
      {verb}{" "}
      {named.map((one, at) => (
        <span key={one.id}>
          {at ? " · " : ""}
          <ToPlace id={one.id}>{one.label}</ToPlace>
          {guide.own?.counts.has(one.id) ? (
            <span className="whitespace-nowrap print:hidden">
              {" "}
              (<Count guide={guide} id={one.id} name={one.label} />)
            </span>
          ) : null}
        </span>
      ))}
      <span className="ml-3 print:hidden">
        <Log {...{ guide, id, name }} />
      </span>
    </p>
  );
}

/** Short, because several stand in one line: behaviours are called after the short name of their competency. */
function labelOf({ frameworks }: Guide, id: string): string | undefined {
  for (const framework of frameworks) {
    const competency = framework.competencies.find((one) => id === one.id || id.startsWith(`${one.id}.`));
    const { title } = entriesOf(framework).get(id) ?? {};
    if (title) return competency ? [competency.short, ...(id === competency.id ? [] : [title])].join(": ") : title;
  }
}
