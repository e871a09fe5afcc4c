import { transact } from "@/db";
import { reminderSettings } from "@/db/schema/reminder";
import type { Writer } from "@/db/store";
import { addDays, type Day } from "@/lib/date";
import { invalid, notFound } from "@/lib/errors";
import { difference, recordChange } from "@/lib/history/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { findPerson, type Person, todayOf } from "../queries/person";
import { type Hours, type Kinds, MOST_DAYS_PAUSED, RULES, type Settings } from "../schema";
import { rescheduleReminders } from "./plan";

type Edit = RecordAccess<"edit">;

/** Saves when messages come, and gives what waits its new time; what was sent stays sent. */
export async function saveHours(access: Edit, { at, ...hours }: Hours & { at: Date }): Promise<void> {
  await transact((tx) => changeSettings(tx, { ...access, at }, () => hours));
}

/** Saves how each kind comes, and which come while away. A kind that `channels` does not name stays as it was. */
export async function saveKinds(access: Edit, { at, channels, always }: Kinds & { at: Date }): Promise<void> {
  await transact((tx) =>
    changeSettings(tx, { ...access, at }, ({ settings }) => ({
      channels: chosenOf({ ...settings.channels, ...channels }),
      always: RULES.filter((rule) => (rule in channels ? always : settings.always).includes(rule)),
    })),
  );
}

/** Only what is not by mail, in one order, so that saving the same twice changes nothing. */
export const chosenOf = (channels: Settings["channels"]): Settings["channels"] =>
  Object.fromEntries(
    RULES.flatMap((rule) => (channels[rule] && channels[rule] !== "mail" ? [[rule, channels[rule]]] : [])),
  );

/** Rests all messages until a day is over, in the person's zone, or goes on with null. INVALID at `until`. */
export async function pauseUntil(access: Edit, pause: { until: Day | null; at: Date }): Promise<void> {
  await transact((tx) => pauseIn(tx, access, pause));
}

/** The same inside the caller's transaction. */
export async function pauseIn(tx: Writer, access: Edit, { until, at }: { until: Day | null; at: Date }): Promise<void> {
  await changeSettings(tx, { ...access, at }, (person) => {
    if (until !== null) checkAhead(until, todayOf(person, at));
    return { pausedUntil: until };
  });
}

/** Throws INVALID at `until` for a day that is past, or too far ahead. */
export function checkAhead(until: Day, today: Day): void {
  if (until < today) throw invalid("until", "This day is past. Choose today or a later one.");
  if (until >= addDays(today, MOST_DAYS_PAUSED))
    throw invalid("until", `Choose a day within the next ${MOST_DAYS_PAUSED} days.`);
}

type By = Pick<Edit, "ownerId" | "actorId"> & { at: Date; reason?: string };

/** What decides when something comes; the ways of the kinds are looked at only then. */
const TIMING: (keyof Settings)[] = ["messageAt", "promptOn", "promptAt", "weekends", "pausedUntil", "always"];

/** Writes what `change` makes of somebody's settings, with its history; the times of what waits follow. */
export async function changeSettings(
  tx: Writer,
  { ownerId, actorId, at, reason }: By,
  change: (person: Person) => Partial<Settings>,
): Promise<void> {
  const person = await findPerson(ownerId, tx);
  if (!person) throw notFound();
  const to = change(person);
  const changed = difference(person.settings, to);
  if (!changed) return;
  await tx
    .insert(reminderSettings)
    .values({ userId: ownerId, ...person.settings, ...to })
    .onConflictDoUpdate({ target: reminderSettings.userId, set: to });
  const of = { ownerId, actorId, subject: "account", subjectId: ownerId } as const;
  await recordChange(tx, { ...of, action: "changed-reminders", ...changed, reason, at });
  if (TIMING.some((name) => name in changed.after)) await rescheduleReminders(tx, { userId: ownerId, at });
}
