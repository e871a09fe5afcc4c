import type { ReactNode } from "react";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/page-head";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import type { Asked } from "@/lib/roadmap/rules/asking";
import { TryForm } from "./try-form";

type Props = { roadmap: Roadmap; asked: Asked | null; preview: ReactNode; isDated: boolean };

/** Moves the start. */
export function StartSection({ roadmap, asked, preview, isDated }: Props) {
  const mine = asked?.kind === "start";
  const button = isDated ? undefined : "Move it";
  return (
    <Section title="Move the start">
      <TryForm {...{ asked, button }} kind="start" roadmapId={roadmap.id} label="Move the start">
        <Field
          name="startOn"
          label="Start date"
          type="date"
          required
          defaultValue={mine ? String(asked.values.startOn ?? "") : roadmap.startOn}
          hint={
            isDated
              ? "Boundaries and open milestones move along; closed ones stay."
              : "The day it counts as begun. Milestones keep the days you gave them."
          }
        />
      </TryForm>
      {mine ? preview : null}
    </Section>
  );
}
