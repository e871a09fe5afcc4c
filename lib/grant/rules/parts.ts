import type { Resource } from "../schema";

/** A part of a record as it is read by a grant, named by its path below the grant's own; "" is the summary. */
export type Part = { path: string; label: string };

type Opened = { resources: ReadonlySet<Resource>; worksheetIds: ReadonlySet<string> };

/** The parts that a grant opens, in the order in which they are read. Milestones stand on the roadmap where that is open. */
export function partsOf({ resources, worksheetIds }: Opened): Part[] {
  const isOpen = (...needed: Resource[]) => needed.every((one) => resources.has(one));
  const parts: [isOpen: boolean, path: string, label: string][] = [
    [true, "", "Summary"],
    [isOpen("reviews") && (isOpen("evidence") || isOpen("readiness")), "brief", "Brief"],
    [isOpen("roadmap"), "roadmap", "Roadmap"],
    [isOpen("milestones") && !isOpen("roadmap"), "milestones", "Milestones"],
    [isOpen("evidence"), "evidence", "Evidence"],
    [isOpen("readiness"), "matrix", "Readiness"],
    [isOpen("assessments"), "assessments", "Assessments"],
    [worksheetIds.size > 0, "worksheets", "Worksheets"],
    [isOpen("reviews"), "reviews", "Reviews"],
  ];
  return parts.filter(([open]) => open).map(([, path, label]) => ({ path, label }));
}
