import { and, eq, gte, isNull, lte, max } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { reminderSettings, reminders } from "@/db/schema/reminder";
import { aways, roadmaps } from "@/db/schema/roadmap";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Reader } from "@/db/store";
import { type Day, dayOf } from "@/lib/date";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";
import type { When } from "../rules/time";
import { DEFAULTS, type Settings } from "../schema";

const statements = preparedOnce((from: Reader) => {
  const { userId, today } = placeholders("userId", "today");
  const person = from
    .select({
      zone: users.zone,
      name: users.name,
      email: users.email,
      verifiedAt: users.emailVerifiedAt,
      disabledAt: users.disabledAt,
      settings: reminderSettings,
      promptId: reminders.id,
    })
    .from(users)
    .leftJoin(reminderSettings, eq(reminderSettings.userId, users.id))
    .leftJoin(
      reminders,
      and(eq(reminders.userId, users.id), eq(reminders.rule, "evidence"), isNull(reminders.handledAt)),
    )
    .where(eq(users.id, userId))
    .limit(1)
    .prepare("reminded_person");
  const away = from
    .select({ until: max(aways.toOn) })
    .from(aways)
    .innerJoin(
      roadmaps,
      and(eq(roadmaps.ownerId, aways.ownerId), eq(roadmaps.id, aways.roadmapId), isNull(roadmaps.endedAt)),
    )
    .where(and(eq(aways.ownerId, userId), isNull(aways.endedAt), lte(aways.fromOn, today), gte(aways.toOn, today)))
    .prepare("away_until");
  return { person, away };
});

/** Whom reminders go to, and when. */
export type Person = {
  id: string;
  name: string;
  email: string;
  /** Whether mail goes to them: their address is confirmed. */
  isMailed: boolean;
  isDisabled: boolean;
  settings: Settings;
  when: When;
};

/** Null for an account that is gone. */
export async function findPerson(userId: string, from: Reader = db): Promise<Person | null> {
  const [row] = await statements(from).person.execute({ userId });
  if (!row) return null;
  const { zone, name, email, verifiedAt, disabledAt, promptId } = row;
  const { userId: _, ...chosen } = row.settings ?? { userId };
  const settings: Settings = { ...DEFAULTS, ...chosen };
  const { messageAt, promptOn, promptAt, weekends } = settings;
  const when = { zone, messageAt, promptOn, promptAt, weekends, isPrompted: promptId !== null };
  return { id: userId, name, email, isMailed: verifiedAt !== null, isDisabled: disabledAt !== null, settings, when };
}

/** The same for whoever's record it is. Throws NOT_FOUND for an account that is gone. */
export async function getPerson({ ownerId }: RecordAccess): Promise<Person> {
  const person = await findPerson(ownerId);
  if (!person) throw notFound();
  return person;
}

/** The last day on which somebody who is away on `today` stays away, by their own pause or an away period; null when they are here. */
export async function findAwayUntil({ id, settings }: Person, today: Day, from: Reader = db): Promise<Day | null> {
  const [row] = await statements(from).away.execute({ userId: id, today });
  const { pausedUntil } = settings;
  const until = [row?.until ?? null, pausedUntil].filter((day) => day !== null && day >= today) as Day[];
  return until.toSorted().at(-1) ?? null;
}

/** The day that it is for somebody at `at`. */
export const todayOf = ({ when }: Person, at: Date): Day => dayOf(at, when.zone);
