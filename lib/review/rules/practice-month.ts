import { type Day, dayOf, monthName } from "@/lib/date";

/** What of a client's month was reached; instants fall on days of `zone`, the leader's. */
export type MonthFacts = {
  name: string;
  role: string;
  zone: string;
  pieces: number;
  meetings: readonly Date[];
  actions: readonly { dueOn: Day; createdAt: Date; doneAt: Date | null; droppedAt: Date | null }[];
};

/** The month as it is asked about: its first day, the first day after it, and the instant at which it is looked at. */
export type MonthSpan = { from: Day; to: Day; at: Date };

const HEADS = [
  ...["Month", "Client", "Role", "Pieces of evidence", "Meetings held"],
  ...["Actions agreed", "Actions done", "Actions overdue"],
];

/**
 * The summary of a month as rows, the first of them heads: overdue is what was due before its end, or before today
 * while it lasts, and was neither done nor dropped within it.
 */
export function monthRows(clients: readonly MonthFacts[], { from, to, at }: MonthSpan): (string | number)[][] {
  const rows = clients.map(({ name, role, zone, pieces, meetings, actions }) => {
    const isWithin = (at: Date | null) => at !== null && dayOf(at, zone) >= from && dayOf(at, zone) < to;
    const today = dayOf(at, zone);
    const end = to <= today ? to : today;
    const isPending = (at: Date | null) => at === null || dayOf(at, zone) >= to;
    const overdue = actions.filter(
      ({ dueOn, doneAt, droppedAt, createdAt }) =>
        dueOn < end && dayOf(createdAt, zone) < to && isPending(doneAt) && isPending(droppedAt),
    );
    const agreed = actions.filter(({ createdAt }) => isWithin(createdAt)).length;
    const done = actions.filter(({ doneAt }) => isWithin(doneAt)).length;
    return [monthName(from), name, role, pieces, meetings.filter(isWithin).length, agreed, done, overdue.length];
  });
  return [HEADS, ...rows];
}
