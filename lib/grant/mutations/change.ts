import { and, eq } from "drizzle-orm";
import { transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants, grantWorksheets } from "@/db/schema/grant";
import { dayOf } from "@/lib/date";
import { AppError, invalid, notFound } from "@/lib/errors";
import { difference, recordChange } from "@/lib/history/mutations";
import { addNotice } from "@/lib/inbox/mutations";
import type { RecordAccess } from "@/lib/record/access";
import { flagsOf, openingProblem, resourcesOf } from "../rules/resources";
import { courseOf } from "../rules/state";
import { daysText, opensText } from "../rules/telling";
import type { ChangeGrant } from "../schema/form";

/**
 * Changes who a grant is said to be for and what it opens, from now on, and tells its reader. Without a difference nothing
 * is written. Throws NOT_FOUND, INVALID, CONFLICT when it was changed or ended since the page was made.
 */
export async function changeGrant(
  { ownerId, actorId, zone }: RecordAccess<"edit">,
  { id, version, at, resources, worksheetIds, ...said }: ChangeGrant & { at: Date },
): Promise<void> {
  const own = and(eq(grants.ownerId, ownerId), eq(grants.id, id));
  const ofGrant = and(eq(grantWorksheets.ownerId, ownerId), eq(grantWorksheets.grantId, id));
  if (said.untilOn !== null && said.untilOn < dayOf(at, zone))
    throw invalid("untilOn", "Choose today or a later day, or end it.");
  await transact(async (tx) => {
    const [row] = await tx
      .select({ grant: grants, leader: users.name })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.ownerId))
      .where(own);
    if (!row) throw notFound();
    const { grant, leader } = row;
    if (grant.endedAt) throw new AppError("CONFLICT", "This ended meanwhile. Invite them anew to open something.");
    if (grant.version !== version)
      throw new AppError(
        "CONFLICT",
        "This was changed in another window meanwhile. What you chose is still here: look at it, then send it again.",
      );
    const problem = openingProblem({ ...said, role: grant.role, resources, worksheetIds });
    if (problem) throw invalid("resources", problem);
    const sheets = await tx.select({ id: grantWorksheets.worksheetId }).from(grantWorksheets).where(ofGrant);
    const { name, organisation, purpose, mayComment, fromOn, untilOn } = grant;
    const open = flagsOf(resources);
    const before = {
      ...{ name, organisation, purpose, mayComment, fromOn, untilOn },
      ...flagsOf(resourcesOf(grant)),
      worksheetIds: sheets.map((sheet) => sheet.id).toSorted(),
    };
    const changed = difference(before, { ...said, ...open, worksheetIds: worksheetIds.toSorted() });
    if (!changed) return;
    await tx
      .update(grants)
      .set({ ...said, ...open, version: version + 1 })
      .where(own);
    await tx.delete(grantWorksheets).where(ofGrant);
    for (const worksheetId of worksheetIds)
      await tx.insert(grantWorksheets).values({ ownerId, grantId: id, worksheetId });
    await recordChange(tx, { ownerId, actorId, subject: "grant", subjectId: id, action: "changed", ...changed, at });
    if (!grant.readerId) return;
    const body = `${opensText({ ...said, role: grant.role, resources, worksheetIds })} There is ${daysText(said)}.`;
    const isOpen = courseOf({ ...grant, ...said }, { at, zone }) === "open";
    const title = `${leader} changed what you can read`;
    await addNotice(tx, {
      userId: grant.readerId,
      aboutId: ownerId,
      title,
      body: body.slice(0, 1000),
      href: isOpen ? `/reading/${id}` : "/people",
      at,
    });
  });
}
