import { listForYear } from "@/lib/evidence/queries/list";
import type { Readiness } from "@/lib/readiness/queries";
import type { Named, Told } from "@/lib/readiness/rules/signal";
import type { RecordAccess } from "@/lib/record/access";
import { checkInsOf } from "@/lib/review/queries/check-in";
import { Against } from "./against";
import { Contests } from "./contests";
import { Items, type Sentences } from "./items";
import { MonthEnds } from "./month-ends";
import { NextStep } from "./next-step";

type Props = {
  access: RecordAccess;
  readiness: Readiness;
  named: Named;
  told: Told;
  sentences: Sentences;
  asTable: boolean;
};

/** The next step, how it came to stand there, and the evidence for and against one signal. */
export async function Story({ access, readiness, named, told, sentences, asTable }: Props) {
  const { isPast } = readiness.day;
  const { found, others, against, step } = told;
  const isOpen = against.some((one) => one.isOpen) && !isPast;
  const choices = isOpen ? (await listForYear(access, { from: against.at(-1)?.item.on })).toReversed() : [];
  const placed = found.contested.flatMap((one) => (one.by === "placement" ? [one.placementId] : []));
  const placedIn = await checkInsOf(access, placed);
  const about = "evidenceId" in step ? sentences.get(step.evidenceId) : undefined;
  return (
    <div className="grid content-start gap-10">
      <NextStep {...{ id: named.id, step, isPast }} sentence={about} canLog={named.signal !== null} />
      <Contests found={found} placedIn={placedIn} />
      <MonthEnds readiness={readiness} named={named} asTable={asTable} />
      <Items id="counted" title="What counted" items={found.counting} sentences={sentences} />
      <Items id="others" title="What else supports it" items={others} sentences={sentences} />
      <Against {...{ against, sentences, choices, isPast }} thresholds={readiness.framework.thresholds} />
    </div>
  );
}
