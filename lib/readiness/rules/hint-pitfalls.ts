import type { HintId } from "../schema";
import { counted, type Hint, hint, type Looking, lately } from "./hint";

const WITHIN: readonly (string | null)[] = ["own-team", "several-teams", "organisation"];

/** VP1: nearly everything stays within engineering, as far as somebody said how far things reached. */
export function withinEngineering({ view, framework, figures }: Looking): Hint[] {
  const pitfall = framework.pitfalls?.find(({ id }) => id === "VP1");
  const { engineeringDays: days, engineeringItems, engineeringPercent } = figures;
  const told = lately(view, days).filter(({ facts }) => facts.scope !== null);
  const items = told.filter(({ facts }) => WITHIN.includes(facts.scope));
  if (!pitfall || told.length < engineeringItems || items.length * 100 < told.length * engineeringPercent) return [];
  const finding = `Of ${counted(told)} in the last ${days} days, ${items.length} stay within engineering.`;
  return [hint("VP1", { finding, items, next: pitfall.parts?.[0]?.text })];
}

const ABSENT: readonly HintId[] = ["VP2", "VP3", "VP4", "VP5"];

/** VP2 to VP5: nothing for a long while on what a pitfall of the content serves, although other things go on. */
export function absences({ view, framework, figures }: Looking): Hint[] {
  const { pitfallDays: days, pitfallItems } = figures;
  const since = lately(view, days);
  const items = since.filter(({ claims }) => claims.length > 0);
  if (items.length < pitfallItems) return [];
  return ABSENT.flatMap((id) => {
    const pitfall = framework.pitfalls?.find((one) => one.id === id);
    const serves = pitfall?.serves ?? [];
    if (!serves.length || items.some(({ claims }) => claims.some(({ signalId }) => serves.includes(signalId))))
      return [];
    const names = framework.indicators.filter((one) => serves.includes(one.id)).map(({ label }) => `“${label}”`);
    const finding = `In ${days} days nothing on ${names.join(" or ")}, and ${counted(items)} on other things.`;
    return [hint(id, { finding, items, next: pitfall?.parts?.[0]?.text })];
  });
}
