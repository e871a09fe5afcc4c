import { db } from "@/db";
import { addDays, addMonths } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import { courseOf } from "@/lib/grant/rules/state";
import type { Actor } from "@/lib/record/access";
import { fold } from "@/lib/text";
import { monthRows } from "../rules/practice-month";
import { asked, byGrant } from "./practice";
import { monthStatements } from "./practice-rows";

/** The summary of `month` (`2026-11`) of all clients whose grants are open at `at`, by name, as rows with heads; and whose they are. */
export async function practiceMonth(actor: Actor, { month, at }: { month: string; at: Date }) {
  const run = monthStatements(db);
  const from = `${month}-01`;
  const to = addMonths(from, 1);
  // A day around the month, because it begins and ends elsewhere in other zones; the rule counts exactly.
  const [since, until] = [`${addDays(from, -1)}T00:00:00.000Z`, `${addDays(to, 1)}T00:00:00.000Z`];
  const by = { ...asked(actor, at), from, to, since, until };
  const [grants, pieces, meetings, actions] = await Promise.all([
    run.clients.execute(by),
    run.pieces.execute(by),
    run.meetings.execute(by),
    run.actions.execute(by),
  ]);
  const [piecesOf, meetingsOf, actionsOf] = [byGrant(pieces), byGrant(meetings), byGrant(actions)];
  const clients = grants
    .filter((grant) => courseOf(grant, { at, zone: grant.zone }) === "open")
    .sort((a, b) => fold(a.name).localeCompare(fold(b.name), "en"));
  const facts = clients.map(({ grantId, name, role, zone }) => ({
    ...{ name, role: ROLE_NAMES[role], zone },
    pieces: piecesOf.get(grantId)?.[0]?.all ?? 0,
    meetings: (meetingsOf.get(grantId) ?? []).map(({ startsAt }) => startsAt),
    actions: actionsOf.get(grantId) ?? [],
  }));
  return { rows: monthRows(facts, { from, to, at }), clients };
}
