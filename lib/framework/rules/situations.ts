import type { Framework, Situation, Track, Worksheet } from "@/lib/framework/schema";
import { currentFramework } from "./library";

export type Path = Situation["paths"][number];

/** Where a person can stand when they begin, in today's words; the most common first. Every track carries the same. */
export function listSituations(): Situation[] {
  return currentFramework("em-to-vp").situations ?? [];
}

/** A situation and the path that leads from it into `track`; null when there is none such. */
export function findPath(id: string, track: string): { situation: Situation; path: Path & { track: Track } } | null {
  const situation = listSituations().find((one) => one.id === id);
  const path = situation?.paths.find((one) => one.track === track);
  return situation && path ? { situation, path } : null;
}

/** A situation by its id, in the words of `framework` where it has them; null for none and for an unknown one. */
export function situationOf(framework: Framework, id: string | null): Situation | null {
  return [...(framework.situations ?? []), ...listSituations()].find((one) => one.id === id) ?? null;
}

/** The templates that a roadmap of `framework` begins with in a situation, in order; none where it leads elsewhere. */
export function firstMilestoneIds(framework: Framework, situationId: string | null): string[] {
  const paths = situationOf(framework, situationId)?.paths ?? [];
  return paths.find(({ track }) => track === framework.track)?.milestoneIds ?? [];
}

/** The worksheets that a situation offers, as the newest content of the tracks it leads to words them. */
export function worksheetsFor({ worksheetIds, paths }: Situation): Worksheet[] {
  const known = paths.flatMap(({ track }) => currentFramework(track).worksheets ?? []);
  return worksheetIds.flatMap((id) => known.find((one) => one.id === id) ?? []);
}
