import { AppError } from "@/lib/errors";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { emToVpFirst } from "@/lib/framework/content/em-to-vp-1-0";
import { vpToCeo } from "@/lib/framework/content/vp-to-ceo";
import { vpToCto } from "@/lib/framework/content/vp-to-cto";
import type { Framework, Track } from "@/lib/framework/schema";
import { loadFramework } from "./load";

type Shelved = { file: string; framework: Framework };
const shelved = (name: string, content: unknown): Shelved => {
  const file = `lib/framework/content/${name}.ts`;
  return { file, framework: loadFramework(file, content) };
};

/** Every version the code still carries, with its file; the newest of a track stands last. Old versions stay for the roadmaps that pin them. */
export const SHELF: readonly Shelved[] = [
  shelved("em-to-vp-1-0", emToVpFirst),
  shelved("em-to-vp", emToVp),
  shelved("vp-to-cto", vpToCto),
  shelved("vp-to-ceo", vpToCeo),
];
const FRAMEWORKS = SHELF.map(({ framework }) => framework);

/** The framework a roadmap pinned, or null when this build does not carry it. */
export function findFramework(track: string, version: string): Framework | null {
  return FRAMEWORKS.find((framework) => framework.track === track && framework.version === version) ?? null;
}

/** The same, with NOT_FOUND when this build does not carry it. */
export function frameworkOf(track: string, version: string): Framework {
  const found = findFramework(track, version);
  if (!found)
    throw new AppError("NOT_FOUND", `This installation does not hold version ${version} of the track ${track}.`);
  return found;
}

/** The newest version of a track, which new roadmaps pin; NOT_FOUND while a track has none. */
export function currentFramework(track: Track): Framework {
  const found = FRAMEWORKS.findLast((framework) => framework.track === track);
  if (!found) throw new AppError("NOT_FOUND", `The track ${track} has no content yet.`);
  return found;
}

/** All frameworks of this build, oldest version of a track first. */
export function listFrameworks(): readonly Framework[] {
  return FRAMEWORKS;
}
