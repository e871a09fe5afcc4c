import { listForYear } from "@/lib/evidence/queries/list";
import type { Readiness } from "@/lib/readiness/queries";
import type { Named, Told } from "@/lib/readiness/rules/signal";
import type { RecordAccess } from "@/lib/record/access";
import { Contests } from "../../../_components/readiness/contests";
import { Items, type Sentences } from "../../../_components/readiness/items";
import { MonthEnds } from "../../../_components/readiness/month-ends";
import { NextStep } from "../../../_components/readiness/next-step";
import { Against } from "./against";
import { StepWay } from "./step-way";

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
  const about = "evidenceId" in step ? sentences.get(step.evidenceId) : undefined;
  return (
    <div className="grid content-start gap-10">
      <NextStep step={step} isPast={isPast} sentence={about}>
        {isPast ? null : <StepWay id={named.id} step={step} canLog={named.signal !== null} />}
      </NextStep>
      <Contests found={found} />
      <MonthEnds readiness={readiness} named={named} asTable={asTable} />
      <Items id="counted" title="What counted" items={found.counting} sentences={sentences} />
      <Items id="others" title="What else supports it" items={others} sentences={sentences} />
      <Against {...{ against, sentences, choices, isPast }} thresholds={readiness.framework.thresholds} />
    </div>
  );
}
