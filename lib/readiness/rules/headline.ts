import { rowsOf, type Summary, summaryOf } from "@/lib/evidence/rules/summary";
import type { Framework } from "@/lib/framework/schema";
import { readingOf } from "./reading";
import { changeText, whyText } from "./telling";
import type { View } from "./view";

/** Home's headline; `change` is the cheapest thing that would change the reading, with its cell. */
export type Headline = Summary & { change: { signalId: string; label: string; text: string } | null };

/**
 * Where a record stands: the overall reading once anything is claimed on the matrix; until then, and on the onward
 * tracks, plain counts. `toPlace` are the items that nobody has placed yet.
 */
export function headlineOf(view: View, { framework, toPlace }: { framework: Framework; toPlace: number }): Headline {
  const reading = readingOf(view, framework);
  const isClaimed = reading?.matrix.some(({ levels }) => levels.some(({ supporting }) => supporting.length > 0));
  if (!reading || !isClaimed) return { ...counted(view, { framework, toPlace }), change: null };
  const [mark = "", after = ""] = reading.sentence.split(/(?=:)/);
  const [change] = reading.changes;
  return {
    ...{ before: "", mark, after, why: whyText(reading) },
    change: change ? { signalId: change.cell.signalId, ...changeText(change, framework) } : null,
  };
}

function counted({ items, bySignal }: View, { framework, toPlace }: { framework: Framework; toPlace: number }) {
  const counts = [...bySignal].map(([signalId, claims]) => {
    return { signalId, items: claims.filter(({ supports }) => supports).length };
  });
  const attested = [...items.values()].filter(({ attestedAt }) => attestedAt !== null).length;
  return summaryOf({ items: items.size, toPlace, attested, ...rowsOf(framework, counts) });
}
