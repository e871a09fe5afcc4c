import { dayOf } from "@/lib/date";
import type { RecordAccess } from "@/lib/record/access";
import type { LinkAccess } from "@/lib/reminder/access";
import { sayAgain } from "@/lib/reminder/mutations/act";
import { listDigest } from "@/lib/reminder/queries/due";
import { findPerson } from "@/lib/reminder/queries/person";
import { againOn } from "@/lib/reminder/rules/steps";
import { messageAt } from "@/lib/reminder/rules/time";
import { compose } from "./compose";

/** Has what a message carried said again in a week, as far as it will still stand then. */
export async function sayAgainInAWeek(
  access: RecordAccess<"edit">,
  link: LinkAccess<"again">,
  { at }: { at: Date },
): Promise<void> {
  const { userId, digestOn, zone } = link;
  const [person, carried] = await Promise.all([findPerson(userId), listDigest({ userId, digestOn })]);
  if (!person) return;
  const today = againOn(digestOn, dayOf(at, zone));
  const then = { userId, access, at: messageAt(today, person.when), today };
  const standing: string[] = [];
  for (const one of carried) if (typeof (await compose(one, then)) !== "string") standing.push(one.id);
  await sayAgain(link, { standing, at });
}
