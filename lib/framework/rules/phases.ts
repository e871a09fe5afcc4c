import type { Framework, MilestoneTemplate, Phase } from "@/lib/framework/schema";

export type DatedPhase = Phase & { endMonth: number };

/** The phases that end on a date, in order; none on the open-ended tracks. */
export function datedPhases(framework: Framework): DatedPhase[] {
  return framework.phases.filter((phase): phase is DatedPhase => phase.endMonth !== null);
}

/** A milestone template with the phase it belongs to, by its id (P2.1); null when the framework has none such. */
export function findTemplate(framework: Framework, id: string): { phase: Phase; template: MilestoneTemplate } | null {
  for (const phase of framework.phases) {
    const template = phase.milestones.find((one) => one.id === id);
    if (template) return { phase, template };
  }
  return null;
}
