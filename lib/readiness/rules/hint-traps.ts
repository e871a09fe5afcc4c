import { addDays, daysBetween, longDay } from "@/lib/date";
import { quarterOf } from "./as-of";
import { claimsOn, counted, type Hint, hint, type Looking, lately } from "./hint";
import { isByOwnHands } from "./standing";
import type { SeenItem } from "./view";

/** T1: most of what happened lately came by the leader's own hands, of what says whose hands it was. */
export function ownHands({ view, figures }: Looking): Hint[] {
  const { ownHandsDays: days, ownHandsItems, ownHandsPercent } = figures;
  const told = lately(view, days).filter((item) => isByOwnHands(item) || item.facts.mode !== null);
  const items = told.filter(isByOwnHands);
  if (items.length < ownHandsItems || items.length * 100 <= told.length * ownHandsPercent) return [];
  const finding = `Of ${counted(told)} in the last ${days} days, ${items.length} came by your own hands.`;
  return [hint("T1", { finding, items })];
}

/** Being there, without a word on what was decided. */
export const isOnlySeen = ({ facts }: SeenItem) => facts.kind === "presented" && facts.outcomeAfter === "";

/** T2: presence that is claimed as evidence, and names no decision. */
export function presence({ view, figures }: Looking): Hint[] {
  const { presenceDays: days, presenceItems } = figures;
  const items = lately(view, days).filter((item) => isOnlySeen(item) && item.claims.some(({ supports }) => supports));
  if (items.length < presenceItems) return [];
  const finding = `${counted(items)} of the last ${days} days tell of being there, and none of them of what was decided.`;
  return [hint("T2", { finding, items })];
}

/** T3: nothing on the managers for a while, although delivery goes on. */
export function managers({ view, framework, figures }: Looking): Hint[] {
  const { managersDays: days, managersItems } = figures;
  const isOnManagers = claimsOn(
    framework,
    ({ competencyIds, rowId }) => competencyIds.includes("C2") || rowId === "M4",
  );
  const since = lately(view, days);
  const items = since.filter(isByOwnHands);
  const isRecordOlder = [...view.items.values()].some((item) => item.day <= view.day - days);
  if (!isRecordOlder || items.length < managersItems || since.some(isOnManagers)) return [];
  const finding = `In ${days} days nothing about your managers, and ${counted(items)} by your own hands.`;
  return [hint("T3", { finding, items })];
}

const SHAPING: readonly (string | null)[] = ["shaped", "declined"];

/** T4: a quarter is about to end without a priority shaped, challenged or declined. */
export function strategy({ view, framework, plan, figures }: Looking): Hint[] {
  const { fromOn, toOn } = quarterOf(view.on);
  const left = daysBetween(view.on, toOn);
  if (!plan || plan.startOn > addDays(fromOn, figures.strategyDays) || left >= figures.strategyDays) return [];
  const isOnStrategy = claimsOn(
    framework,
    ({ competencyIds, rowId }) => competencyIds.includes("C3") || rowId === "M1" || rowId === "M8",
  );
  const items = lately(view, daysBetween(fromOn, view.on) + 1);
  if (items.some((item) => SHAPING.includes(item.facts.kind) && isOnStrategy(item))) return [];
  const finding = `The quarter ends on ${longDay(toOn)}, and nothing in it yet tells of a priority that you shaped, challenged or declined.`;
  return [hint("T4", { finding, items: items.filter(isOnStrategy), of: fromOn })];
}
