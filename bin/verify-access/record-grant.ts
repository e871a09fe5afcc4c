import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { passwords, users } from "@/db/schema/account";
import { grants, grantWorksheets, reads } from "@/db/schema/grant";
import { practiceGroups } from "@/db/schema/practice";
import { invitationEndsAt } from "@/lib/grant/rules/state";
import { hashToken } from "@/lib/token";
import type { Planting } from "./people";
import { SHEET } from "./record-worksheet";

const ALL = { roadmap: true, milestones: true, evidence: true, sensitive: false, readiness: true } as const;
const REST = { assessments: true, reviews: true, mayComment: true, fromOn: "2020-01-01" } as const;

/**
 * Of the person's record: one grant that is read, one invitation that waits for its answer, one for the person's yes. And
 * of a guest's record, whose rows nobody looks at: one that the person reads, in a group of their own, and an invitation to
 * them. Answers the grant that is read, who reads it, an invitation, and what can be named beside the person's own rows.
 */
export async function plantGrants({ ownerId, at, word }: Planting) {
  const [guestId, readerId] = [uuidv7(), uuidv7()];
  const [waiting = "", toThem = ""] = Array.from({ length: 2 }, () => randomBytes(32).toString("base64url"));
  const grant = () => ({
    ...{
      ...ALL,
      ...REST,
      id: uuidv7(),
      ownerId,
      role: "coach" as const,
      invitedAt: at,
      expiresAt: invitationEndsAt(at),
    },
    ...{ name: `Ada ${word("grants.name")}`, organisation: word("grants.organisation") },
    ...{ purpose: `To prepare ${word("grants.purpose")}`, inviteKey: word("grants.invite_key") },
  });
  const read = { ...grant(), readerId, acceptedAt: at };
  const invited = grant();
  const addressed = { tokenHash: hashToken(waiting), address: `${word("grants.address")}@example.com` };
  const plain = { name: "Ada", organisation: "", purpose: "To prepare meetings" };
  const taken = { ...grant(), ...plain, ownerId: guestId, readerId: ownerId, acceptedAt: at, inviteKey: uuidv7() };
  const offered = { ...grant(), ...plain, ownerId: guestId, tokenHash: hashToken(toThem), inviteKey: uuidv7() };
  await transact(async (tx) => {
    const guests = [guestId, readerId].map((id) => {
      return { id, email: `guest-${id}@example.com`, name: "Guest", zone: "UTC", createdAt: at };
    });
    await tx.insert(users).values(guests);
    await tx.insert(passwords).values({ userId: readerId, hash: uuidv7(), changedAt: at });
    await tx
      .insert(grants)
      .values([read, { ...invited, ...addressed }, { ...grant(), claimantId: guestId, claimedAt: at }, taken, offered]);
    await tx.insert(grantWorksheets).values({ ownerId, grantId: read.id, worksheetId: SHEET });
    await tx.insert(practiceGroups).values({ ownerId, grantId: taken.id, label: word("practice_groups.label") });
    const hour = new Date(at.getTime() - (at.getTime() % 3_600_000));
    await tx.insert(reads).values({ ownerId, grantId: read.id, page: `evidence/${word("reads.page")}`, hour });
  });
  return {
    ...{ grantId: read.id, readerId, invitedId: invited.id },
    links: { "token:invitation": [waiting, toThem], taken: [taken.id] },
  };
}
