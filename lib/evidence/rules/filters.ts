import { addMonths, type Day, FIRST_DAY, longDay, monthName } from "@/lib/date";
import { findSignal, signalsOf } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { type EvidenceFilter, filterQuery } from "../schema";

type Name = "competency" | "cell" | "kind" | "scope" | "mode" | "direction" | "phase" | "month";
/** One list of a filter form: `any` is the choice that filters nothing. */
export type FilterChoice = { name: Name; label: string; any: string; options: [value: string, text: string][] };

/** `claimed` are the signals that the record has claims on; those of other tracks can be filtered by under their old words. */
type Known = {
  framework: Framework;
  plan: Plan | null;
  today: Day;
  claimed: { id: string; label: string }[];
  /** Months before this day are no choice. */
  sinceOn?: Day;
};

/** What the list of evidence can be filtered by, in the words of the record's framework and plan. */
export function filterChoices({ framework, plan, today, claimed, sinceOn = FIRST_DAY }: Known): FilterChoice[] {
  const { competencies, kinds, scopes, modes, phases } = framework;
  const texts = (list: { id: string; label: string }[]) => list.map(({ id, label }): [string, string] => [id, label]);
  const all: FilterChoice[] = [
    {
      ...{ name: "competency", label: "Competency", any: "All six" },
      options: competencies.map(({ id, name }) => [id, name]),
    },
    {
      ...{ name: "cell", label: "What it shows", any: "Anything" },
      options: texts([...signalsOf(framework), ...claimed.filter(({ id }) => !findSignal(framework, id))]),
    },
    {
      ...{ name: "direction", label: "Direction", any: "For and against" },
      options: [
        ["supports", "Supports something"],
        ["against", "Speaks against something"],
      ],
    },
    { ...{ name: "kind", label: "What you did", any: "Anything" }, options: texts(kinds) },
    { ...{ name: "scope", label: "How far it reached", any: "Any reach" }, options: texts(scopes) },
    { ...{ name: "mode", label: "Whose hands", any: "Anybody’s" }, options: texts(modes) },
    {
      ...{ name: "phase", label: "Phase", any: "The whole year" },
      options: (plan?.phases ?? []).map(({ id, index }) => [
        String(index),
        `${index}. ${phases.find((one) => one.id === id)?.name ?? id}`,
      ]),
    },
    {
      ...{ name: "month", label: "Month", any: "Any month" },
      options: monthsUntil(today, plan?.startOn ?? today).filter(([month]) => month >= sinceOn.slice(0, 7)),
    },
  ];
  return all.filter(({ options }) => options.length > 0);
}

/** Fifteen months at least, newest first, and back to the one in which the plan started. */
function monthsUntil(today: Day, startOn: Day): [string, string][] {
  const first = today.slice(0, 7);
  const months: [string, string][] = [];
  for (let n = 0; n < 120 && (n < 15 || (months.at(-1)?.[0] ?? "") > startOn.slice(0, 7)); n++) {
    const month = addMonths(`${first}-01`, -n);
    months.push([month.slice(0, 7), monthName(month)]);
  }
  return months;
}

/** A filter that is on, in words, and the address of the list without it. */
export type ActiveFilter = { text: string; without: string };

/** What somebody with a grant can ask for: what is withdrawn is not there for them, and what waits to be placed is the leader's. */
export function grantedFilter({ place: _, withdrawn: __, ...filter }: EvidenceFilter): EvidenceFilter {
  return filter;
}

/** The filters that are on, in the order of the address; `list` is the address of the whole list. */
export function activeFilters(
  filter: EvidenceFilter,
  { choices, list = "/evidence" }: { choices: FilterChoice[]; list?: string },
): ActiveFilter[] {
  const { after: _, ...asked } = filter;
  const without = (name: keyof typeof asked) => {
    const { [name]: __, ...rest } = asked;
    return `${list}${filterQuery(rest)}`;
  };
  const texts: Partial<Record<keyof typeof asked, string>> = {
    q: `“${asked.q}”`,
    from: `from ${asked.from && longDay(asked.from)}`,
    to: `until ${asked.to && longDay(asked.to)}`,
    place: "still to place",
    withdrawn: "withdrawn",
  };
  return (Object.keys(asked) as (keyof typeof asked)[])
    .filter((name) => asked[name] !== undefined)
    .map((name) => {
      const options = choices.find((choice) => choice.name === name)?.options ?? [];
      const value = String(asked[name]);
      return { text: texts[name] ?? options.find(([id]) => id === value)?.[1] ?? value, without: without(name) };
    });
}
