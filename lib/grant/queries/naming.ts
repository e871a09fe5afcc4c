import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { users } from "@/db/schema/account";
import { grants, grantWorksheets } from "@/db/schema/grant";
import type { Reader } from "@/db/store";
import type { Day } from "@/lib/date";
import { courseOf } from "../rules/state";
import type { Role } from "../schema";
import { DATED } from "./reached";

export type Party = { grantId: string; role: Role; name: string; readerId: string; fromOn: Day };

type Of = { ownerId: string; zone: string };

/** Whoever has a grant of the owner's that is open at `at` and names the worksheet, in the order in which they were invited. */
export async function listParties(of: Of, { worksheetId, at }: { worksheetId: string; at: Date }, from: Reader = db) {
  const sheets = from
    .select({ id: grantWorksheets.grantId })
    .from(grantWorksheets)
    .where(and(eq(grantWorksheets.ownerId, of.ownerId), eq(grantWorksheets.worksheetId, worksheetId)));
  return openParties(of, { which: inArray(grants.id, sheets), at }, from);
}

/** Whoever has one that is open at `at` and opens reviews: a coach or a manager. */
export async function listReviewers(of: Of, { at }: { at: Date }, from: Reader = db) {
  return openParties(of, { which: eq(grants.reviews, true), at }, from);
}

async function openParties(
  { ownerId, zone }: Of,
  { which, at }: { which: SQL; at: Date },
  from: Reader,
): Promise<Party[]> {
  const rows = await from
    .select({ ...DATED, grantId: grants.id, role: grants.role, name: grants.name })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.readerId), isNull(users.disabledAt)))
    .where(and(eq(grants.ownerId, ownerId), which))
    .orderBy(asc(grants.id));
  return rows.flatMap(({ grantId, role, name, readerId, fromOn, ...dates }) =>
    readerId && courseOf({ ...dates, readerId, fromOn }, { at, zone }) === "open"
      ? [{ grantId, role, name, readerId, fromOn }]
      : [],
  );
}
