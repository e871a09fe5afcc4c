import { Field, TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { Radios } from "@/app/_ui/radios";
import { DECISION_TEXTS } from "@/lib/review/content";
import type { Decision } from "@/lib/review/schema";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { MOST_WEEKS } from "@/lib/roadmap/schema";
import { decideReviewAction } from "../actions";

type Props = { roadmap: Roadmap; phase: number; decisions: Decision[]; decideKey: string; seen: boolean };

/** The decision that ends the review and freezes what stands above it. */
export function Decide({ roadmap, phase, decisions, decideKey, seen }: Props) {
  const choices = decisions.map((value) => {
    const { label, hint } = DECISION_TEXTS[value];
    return { value, label, hint };
  });
  return (
    <Section title="Decide" id="decide">
      <ActionForm action={decideReviewAction} className="grid max-w-prose gap-5 print:hidden" label="Decide">
        <input type="hidden" name="roadmapId" value={roadmap.id} />
        <input type="hidden" name="version" value={roadmap.version} />
        <input type="hidden" name="phase" value={phase} />
        <input type="hidden" name="key" value={decideKey} />
        {seen ? <input type="hidden" name="seen" value="1" /> : null}
        <Radios name="decision" legend="How the review ends" groups={[{ choices }]} />
        <Field
          name="weeks"
          label="Weeks, when you extend"
          type="number"
          min={1}
          max={MOST_WEEKS}
          className="max-w-48"
        />
        <TextArea name="reason" label="Why, in a sentence or two" rows={3} required />
        <p className="text-sm text-soft">
          With this the review is kept as it stands above. Whoever you opened your reviews to reads the decision and its
          reason. It cannot be changed afterwards; another can be held at any time.
        </p>
        <SubmitButton className="justify-self-start">Keep the decision</SubmitButton>
      </ActionForm>
    </Section>
  );
}
