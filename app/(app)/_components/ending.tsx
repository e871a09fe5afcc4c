import { TextArea } from "@/app/_ui/field";
import { Radios } from "@/app/_ui/radios";
import { outcomesOf } from "@/lib/framework/rules/outcomes";
import type { Framework } from "@/lib/framework/schema";

/** How and why a roadmap ends: the outcomes of its content, none of them above another. */
export function Ending({ framework, chosen }: { framework: Framework; chosen?: string }) {
  const choices = outcomesOf(framework).map(({ id, label, hint }) => ({ value: id, label, hint }));
  return (
    <>
      <Radios name="outcome" legend="How it ends" groups={[{ choices }]} chosen={chosen} />
      <TextArea name="reason" label="Why, in a sentence or two" rows={2} required />
    </>
  );
}
