import type { ReactNode } from "react";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/page-head";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import type { Asked } from "@/lib/roadmap/rules/asking";
import { TryForm } from "./try-form";

type Props = { roadmap: Roadmap; asked: Asked | null; preview: ReactNode };

/** Moves the start. */
export function StartSection({ roadmap, asked, preview }: Props) {
  const mine = asked?.kind === "start";
  return (
    <Section title="Move the start">
      <TryForm kind="start" roadmapId={roadmap.id} asked={asked} label="Move the start">
        <Field
          name="startOn"
          label="Start date"
          type="date"
          required
          defaultValue={mine ? String(asked.values.startOn ?? "") : roadmap.startOn}
          hint="Boundaries and open milestones move along; closed ones stay."
        />
      </TryForm>
      {mine ? preview : null}
    </Section>
  );
}
