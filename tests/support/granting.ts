import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { transact } from "@/db";
import { evidence } from "@/db/schema/evidence";
import { grants, grantWorksheets } from "@/db/schema/grant";
import type { Confidentiality } from "@/lib/evidence/schema";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { inviteReader } from "@/lib/grant/mutations/invite";
import { flagsOf } from "@/lib/grant/rules/resources";
import { RESOURCES, type Resource, type Role } from "@/lib/grant/schema";
import { Invite } from "@/lib/grant/schema/form";
import type { RecordAccess } from "@/lib/record/access";
import { AT } from "./factories";

type Leader = RecordAccess<"edit">;
type Given = {
  role?: Role;
  /** Everything but employer-sensitive evidence when left out. */
  resources?: readonly Resource[];
  worksheetIds?: readonly string[];
  mayComment?: boolean;
  fromOn?: string;
  untilOn?: string | null;
  endedAt?: Date | null;
  acceptedAt?: Date | null;
  claimedAt?: Date | null;
};

/** A grant of `leader`'s that `reader` has accepted, unless said otherwise; written straight in. Gives its id. */
export async function newGrant(leader: Leader, reader: { ownerId: string }, given: Given = {}): Promise<string> {
  const { role = "coach", fromOn = "2026-01-01", untilOn = null, endedAt = null } = given;
  const { acceptedAt = AT, claimedAt = null, mayComment = role !== "sponsor", worksheetIds = [] } = given;
  const opened = given.resources ?? (role === "sponsor" ? [] : RESOURCES.filter((name) => name !== "sensitive"));
  const id = randomUUID();
  const { ownerId } = leader;
  await transact(async (tx) => {
    await tx.insert(grants).values({
      ...{ ...flagsOf(opened), id, ownerId, role, mayComment, fromOn, untilOn, endedAt, acceptedAt, claimedAt },
      ...{ name: "Amara Lind", purpose: "To prepare our meetings", inviteKey: id },
      ...{ readerId: acceptedAt ? reader.ownerId : null, claimantId: claimedAt ? reader.ownerId : null },
      ...{ invitedAt: AT, expiresAt: new Date(AT.getTime() + 14 * 86_400_000) },
    });
    for (const worksheetId of worksheetIds)
      await tx.insert(grantWorksheets).values({ ownerId, grantId: id, worksheetId });
  });
  return id;
}

/** The same, opened by `reader` at `at`. */
export async function newGrantAccess(
  leader: Leader,
  reader: { ownerId: string },
  { at = AT, ...given }: Given & { at?: Date } = {},
): Promise<GrantAccess> {
  return openGrant({ id: reader.ownerId }, { grantId: await newGrant(leader, reader, given), at });
}

/** Marks an item of anybody's, also after a witness was asked about it, which nobody can be about what is private. */
export async function markAs(id: string, confidentiality: Confidentiality): Promise<void> {
  await transact((tx) => tx.update(evidence).set({ confidentiality }).where(eq(evidence.id, id)));
}

/** What an invitation's form sends: a coach, most of the record, from the day of the tests on, by a link. */
export const FORM = {
  ...{ role: "coach", name: "Amara Lind", organisation: "", purpose: "To prepare our meetings" },
  ...{ resources: ["roadmap", "evidence"], worksheetIds: ["WS.O5"], mayComment: "on" },
  ...{ from: "2026-11-20", fromOther: "", untilOn: "", way: "link", address: "" },
  inviteKey: "given-with-the-form",
};

type Inviting = Partial<typeof FORM> & { at?: Date };

/** Invites by a link that is passed on; gives the grant's id and the secret of its link. */
export async function newInvitation(leader: Leader, { at = AT, ...given }: Inviting = {}) {
  const form = Invite.parse({ ...FORM, inviteKey: randomUUID(), ...given });
  const { id, path } = await inviteReader(leader, { ...form, at });
  return { id, token: path?.split("/").at(-1) ?? "" };
}
