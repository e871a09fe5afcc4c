import { addMonths, monthName } from "@/lib/date";
import { MODES } from "@/lib/evidence/schema";
import type { Framework } from "@/lib/framework/schema";
import { counted, type Hint, hint, type Looking, lately } from "./hint";
import { isByOwnHands } from "./standing";
import type { SeenItem } from "./view";

/** SH1: the last whole month stayed within the own team, as far as somebody said how far things reached. */
export function ownTeamMonth({ view, plan, figures }: Looking): Hint[] {
  const month = addMonths(`${view.on.slice(0, 7)}-01`, -1).slice(0, 7);
  if (!plan || month < plan.startOn.slice(0, 7)) return [];
  const items = [...view.items.values()].filter(({ on, facts }) => on.startsWith(month) && facts.scope !== null);
  if (items.length < figures.ownTeamItems || items.some(({ facts }) => facts.scope !== "own-team")) return [];
  const finding = `All ${counted(items)} of ${monthName(`${month}-01`)} stay within your own team.`;
  return [hint("SH1", { finding, items, of: month })];
}

/** R2: the second phase goes on with the mix of the first, and most of it by the leader's own hands. */
export function sameMix({ view, plan, figures }: Looking): Hint[] {
  const [first, second] = plan?.phases ?? [];
  if (!first || !second || view.on < second.startsOn) return [];
  const inPhase = ({ startsOn, lastOn }: typeof first) =>
    [...view.items.values()].filter(
      ({ on, facts }) => on >= startsOn && on <= lastOn && on <= view.on && facts.mode !== null,
    );
  const [before, since] = [inPhase(first), inPhase(second)];
  const own = since.filter(isByOwnHands);
  const isLittle = Math.min(before.length, since.length) < figures.sameMixItems;
  if (isLittle || hasMoved(before, since, figures.sameMixPercent)) return [];
  if (own.length * 100 <= since.length * figures.ownHandsPercent) return [];
  const finding = `By your own hands came ${before.filter(isByOwnHands).length} of ${counted(before)} in the first phase and ${own.length} of ${counted(since)} in the second.`;
  return [hint("R2", { finding, items: own })];
}

/** Whether more than `percent` of a mix of modes has moved to other modes; in whole numbers, for an exact limit. */
function hasMoved(before: SeenItem[], since: SeenItem[], percent: number): boolean {
  const of = (items: SeenItem[], mode: string) => items.filter(({ facts }) => facts.mode === mode).length;
  const apart = MODES.map((mode) => Math.abs(of(before, mode) * since.length - of(since, mode) * before.length));
  return apart.reduce((sum, one) => sum + one, 0) * 50 > percent * before.length * since.length;
}

/** OW6: what only supports the company's direction outnumbers what is owned directly. */
export function drift({ view, framework, figures }: Looking): Hint[] {
  const { directionDays: days } = figures;
  const items = lately(view, days);
  const direct = items.filter((item) => layersOf(framework, item).has("OWL1"));
  const support = items.filter((item) => !direct.includes(item) && isCompanyMatter(framework, item));
  if (support.length <= direct.length) return [];
  const finding = `In ${days} days ${counted(support)} support the company's direction, ${direct.length} tend what is yours directly.`;
  return [hint("OW6", { finding, items: support })];
}

const isCompanyMatter = (framework: Framework, item: SeenItem) =>
  item.facts.scope === "company" && layersOf(framework, item).has("OWL3");

/** The layers of ownership (OWL1 to OWL3) that the rows an item claims belong to, by the crosswalk. */
function layersOf({ crosswalk }: Framework, { claims }: SeenItem): Set<string> {
  const rows = new Set(claims.map(({ signalId }) => withoutEnd(signalId)));
  const crossed = crosswalk.filter(({ rowId }) => rows.has(rowId));
  return new Set(crossed.flatMap(({ ownershipIds }) => ownershipIds.map(withoutEnd)));
}

/** "M1" of "M1.L3", "OWL2" of "OWL2.4" */
const withoutEnd = (id: string) => id.replace(/\..*/, "");

/** O8: a rescue that stands as a strength, with nothing said about the habit it speaks for. */
export function rescues({ view, rescues: marked, figures }: Looking): Hint[] {
  const { rescueDays: days, rescueItems } = figures;
  const items = lately(view, days).filter(
    ({ id, facts, claims }) =>
      (facts.kind === "stepped-in" || marked.has(id)) && claims.length > 0 && claims.every(({ supports }) => supports),
  );
  if (items.length < rescueItems) return [];
  const finding = `${counted(items)} of the last ${days} days ${items.length === 1 ? "is a rescue that stands" : "are rescues that stand"} here as a strength.`;
  return [hint("O8", { finding, items })];
}
