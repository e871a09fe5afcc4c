import { listForYear } from "@/lib/evidence/queries/list";
import type { Thresholds } from "@/lib/framework/schema";
import type { Named, Told } from "@/lib/readiness/rules/signal";
import type { RecordAccess } from "@/lib/record/access";
import { Against } from "./against";
import { Contests } from "./contests";
import { Items, type Sentences } from "./items";
import { NextStep } from "./next-step";

type Props = {
  access: RecordAccess;
  named: Named;
  told: Told;
  sentences: Sentences;
  thresholds: Thresholds;
  isPast: boolean;
};

/** The next step, and the evidence for and against one signal. */
export async function Story({ access, named: { id, signal }, told, sentences, thresholds, isPast }: Props) {
  const { found, others, against, step } = told;
  const isOpen = against.some((one) => one.isOpen) && !isPast;
  const choices = isOpen ? (await listForYear(access, { from: against.at(-1)?.item.on })).toReversed() : [];
  const about = "evidenceId" in step ? sentences.get(step.evidenceId) : undefined;
  return (
    <div className="grid content-start gap-10">
      <NextStep {...{ id, step, isPast }} sentence={about} canLog={signal !== null} />
      <Contests found={found} />
      <Items id="counted" title="What counted" items={found.counting} sentences={sentences} />
      <Items id="others" title="What else supports it" items={others} sentences={sentences} />
      <Against {...{ against, sentences, choices, thresholds, isPast }} />
    </div>
  );
}
