import { Field } from "@/app/_ui/field";
import { MOST_DECISIONS } from "@/lib/mechanism/schema";

/** What came of a run, whoever notes it: how many decisions, and which. */
export function DecisionFields({ hint, className }: { hint?: string; className?: string }) {
  return (
    <>
      <Field
        name="decisions"
        label="Decisions made"
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_DECISIONS}
        hint={hint}
        className={className}
      />
      <Field name="decided" label="What was decided" maxLength={300} />
    </>
  );
}
