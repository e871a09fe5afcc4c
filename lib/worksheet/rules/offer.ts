import type { Framework, Worksheet } from "@/lib/framework/schema";
import { IN_PHASE } from "../content";
import { findSheet } from "./sheet";

/** The worksheets that help in a phase, in the order in which they are offered. */
export function offeredInPhase(framework: Framework, phaseId: string): Worksheet[] {
  return (IN_PHASE[phaseId] ?? []).flatMap((id) => findSheet(framework, id)?.sheet ?? []);
}

/** The worksheets that are about a competency, the most particular first. What serves all of them is offered elsewhere. */
export function offeredForCompetency(framework: Framework, competencyId: string): Worksheet[] {
  const all = framework.competencies.map(({ id }) => id);
  const reach = ({ serves }: Worksheet) => serves.filter((id) => all.includes(id)).length;
  return (framework.worksheets ?? [])
    .filter((sheet) => sheet.serves.includes(competencyId) && reach(sheet) < all.length)
    .toSorted((a, b) => reach(a) - reach(b));
}

/** The worksheet that a milestone is worked out on, by the id of its template; null when there is none. */
export function sheetForMilestone(framework: Framework, templateId: string): Worksheet | null {
  return findSheet(framework, `WS.${templateId}`)?.sheet ?? null;
}
