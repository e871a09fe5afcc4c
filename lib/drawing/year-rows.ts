import type { Day } from "@/lib/date";
import { longDay } from "@/lib/date";
import { safeHref } from "./svg";
import type { YearInput } from "./year-frame";

/** What a row of the table twin is; rows of one day stand in this order. */
export const yearRowKinds = ["boundary", "phase starts", "today", "away", "milestone", "evidence", "rescue"] as const;
export type YearRowKind = (typeof yearRowKinds)[number];
export type YearRow = { on: Day; what: YearRowKind; text: string; href?: string };

const STATUS = { open: "open", done: "closed", dropped: "dropped" };

/** The drawing as rows in order of date: all that it shows, and what it can only count. */
export function yearRows(input: YearInput): YearRow[] {
  const { openSince } = input.plan;
  const linked = (href: string) => (safeHref(href) ? { href } : {});
  const rows: YearRow[] = [
    ...input.plan.phases.flatMap((phase): YearRow[] => [
      { on: openSince ?? phase.startsOn, what: "phase starts", text: phase.name },
      ...(openSince ? [] : [{ on: phase.endsOn, what: "boundary" as const, text: `End of ${phase.name}` }]),
    ]),
    { on: input.today, what: "today", text: "Today" },
    ...input.aways.map(({ fromOn, toOn, note }): YearRow => {
      const until = fromOn === toOn ? "Away for the day" : `Away until ${longDay(toOn)}`;
      return { on: fromOn, what: "away", text: note ? `${until}: ${note}` : until };
    }),
    ...input.milestones.flatMap(({ dueOn, title, status, href }): YearRow[] => {
      if (dueOn === null) return [];
      return [{ on: dueOn, what: "milestone", text: `${title} (${STATUS[status]})`, ...linked(href) }];
    }),
    ...input.evidence.map(({ happenedOn, label, rescue, attested, href }): YearRow => {
      const text = attested ? `${label} (attested)` : label;
      return { on: happenedOn, what: rescue ? "rescue" : "evidence", text, ...linked(href) };
    }),
  ];
  const order = (row: YearRow) => yearRowKinds.indexOf(row.what);
  return rows.sort((a, b) => (a.on === b.on ? order(a) - order(b) : a.on < b.on ? -1 : 1));
}
