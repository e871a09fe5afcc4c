import { type Day, startOfDay } from "@/lib/date";
import { CONFIDENTIALITIES, type Confidentiality } from "@/lib/evidence/schema";
import { RESOURCES, type Resource, type Role } from "../schema";
import { isSignedBySponsor } from "./sheets";

const DEFAULTS: Record<Role, readonly Resource[]> = {
  coach: RESOURCES.filter((resource) => resource !== "sensitive"),
  manager: ["roadmap", "milestones", "evidence", "reviews"],
  sponsor: [],
};

/** What a new grant of this role opens unless the leader says otherwise. */
export const defaultResources = (role: Role): readonly Resource[] => DEFAULTS[role];

/** Whether a new grant of this role opens every worksheet unless the leader says otherwise. */
export const opensWorksheets = (role: Role): boolean => role === "coach";

/** A grant's resources as its row has them, on or off. */
type Flags = Record<Resource, boolean>;
export const resourcesOf = (flags: Flags): Resource[] => RESOURCES.filter((name) => flags[name]);
export const flagsOf = (open: readonly Resource[]) =>
  Object.fromEntries(RESOURCES.map((name) => [name, open.includes(name)])) as Flags;

/** What a grant opens, from when on. */
export type Opened = { resources: ReadonlySet<Resource>; fromOn: Day };

/** An item as far as it decides who may read it. */
export type Guarded = { confidentiality: Confidentiality; happenedOn: Day };

/** Whether nothing about an item stands against a grant's reader: it is not from before the grant, and not closed to them. */
export function reaches({ resources, fromOn }: Opened, { confidentiality, happenedOn }: Guarded): boolean {
  if (happenedOn < fromOn || confidentiality === "private") return false;
  return confidentiality === "ordinary" || resources.has("sensitive");
}

/** The confidentialities of which a grant's reader may read items at all. */
export const openConfidentialities = (opened: Opened): Confidentiality[] =>
  CONFIDENTIALITIES.filter((confidentiality) => reaches(opened, { confidentiality, happenedOn: opened.fromOn }));

/** Whether what was closed, finished, decided or ended at `at` is not from before a grant, whose days are days in `zone`. */
export const reachesInstant = ({ fromOn, zone }: { fromOn: Day; zone: string }, at: Date): boolean =>
  at >= startOfDay(fromOn, zone);

/** What a leader opens, as they chose it. */
export type Opening = {
  role: Role;
  resources: readonly Resource[];
  worksheetIds: readonly string[];
  mayComment: boolean;
};

/** What is wrong with opening these together, as a sentence that says what to do, or null. */
export function openingProblem({ role, resources, worksheetIds, mayComment }: Opening): string | null {
  if (role === "sponsor" && (resources.length || mayComment || !worksheetIds.every(isSignedBySponsor)))
    return "A sponsor gets one summary page, and worksheets to sign. Invite them as coach or manager to open more.";
  if (resources.includes("sensitive") && !resources.includes("evidence"))
    return "Employer-sensitive evidence is opened together with ordinary evidence. Tick both, or neither.";
  return null;
}
