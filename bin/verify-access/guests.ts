import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { sessions } from "@/db/schema/account";
import { grants, grantWorksheets } from "@/db/schema/grant";
import { setDisabled } from "@/lib/account/mutations/operator";
import { addDays } from "@/lib/date";
import { defaultResources, flagsOf } from "@/lib/grant/rules/resources";
import { RESOURCES, type Resource, type Role } from "@/lib/grant/schema";
import { hashToken } from "@/lib/token";
import type { Database } from "./database";
import { makePerson, type Person } from "./people";
import { SHEET } from "./record-worksheet";

/** Somebody besides nobody in particular, the owner and another leader: with a grant, with one that is over, with a link. */
export type Guest = {
  name: string;
  cookie: string;
  /** Whose session the cookie is, where it is one. */
  userId?: string;
  /** The grant of the owner's that names them; null for those who never had one. */
  grantId: string | null;
  /** What it opens at the moment; nothing when it is not open. */
  opens: ReadonlySet<Opening>;
};

/** A resource; "worksheets" when one is named, "grant" for what any open grant shows. */
export type Opening = Resource | "worksheets" | "grant";

/** The reader of the grant that the owner's record was planted with: everything but what is employer-sensitive. */
export async function plantedCoach({ reader: planted }: Person, at = new Date()): Promise<Guest> {
  if (!planted) throw new Error("Nobody reads the record of a newcomer.");
  const { grantId, id: userId } = planted;
  const resources = RESOURCES.filter((resource) => resource !== "sensitive");
  return {
    name: "coach",
    userId,
    cookie: await signIn(userId, at),
    grantId,
    opens: new Set(["grant", "worksheets", ...resources]),
  };
}

async function signIn(userId: string, at = new Date()): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(at.getTime() + 20 * 86_400_000);
  const session = { userId, tokenHash: hashToken(token), browser: "", expiresAt };
  await transact((tx) => tx.insert(sessions).values({ ...session, createdAt: at, seenAt: at, provenAt: at }));
  return `session=${token}`;
}

/** Signs a guest in again whom an earlier trial signed out; without an account there is nobody to sign in. */
export async function keepSignedIn({ database }: { database: Database }, guest: Guest): Promise<void> {
  const { userId, cookie } = guest;
  if (!userId) return;
  const dump = database.dumpOf(userId);
  const hash = hashToken(cookie.slice("session=".length));
  if ((dump.get("sessions") ?? []).some(({ token_hash: kept }) => kept === hash)) return;
  if (dump.get("users")?.length) guest.cookie = await signIn(userId);
}

type Given = { resources?: readonly Resource[]; untilOn?: string; endedAt?: Date; isAccepted?: boolean };

/** Eleven of them: with the three others and `otherCoach`, every kind of caller. */
export async function makeGuests(owner: Person): Promise<Guest[]> {
  const at = new Date();
  const yesterday = addDays(at.toISOString().slice(0, 10), -1);
  const [live = "", over = ""] = [owner.links["token:ask"]?.[0], owner.links["token:ask-over"]?.[0]];
  const disabled = await makePerson({ newcomer: true });
  await setDisabled({ email: disabled.email, disabled: true, at });
  const operator = await makePerson({ newcomer: true });
  return [
    await plantedCoach(owner, at),
    await reader(owner, { name: "coach without evidence", role: "coach", resources: ["roadmap", "readiness"] }),
    await reader(owner, { name: "manager", role: "manager" }),
    await reader(owner, { name: "sponsor", role: "sponsor" }),
    await reader(owner, { name: "expired", role: "coach", resources: RESOURCES, untilOn: yesterday }),
    await reader(owner, { name: "withdrawn", role: "coach", resources: RESOURCES, endedAt: at }),
    await reader(owner, { name: "invited", role: "coach", resources: RESOURCES, isAccepted: false }),
    { name: "operator", userId: operator.id, cookie: operator.cookie, grantId: null, opens: NOTHING },
    { name: "disabled", cookie: disabled.cookie, grantId: null, opens: NOTHING },
    { name: "live ask", cookie: `session=${live}`, grantId: null, opens: NOTHING },
    { name: "revoked ask", cookie: `session=${over}`, grantId: null, opens: NOTHING },
  ];
}

/** Somebody who reads the record of another leader, and nothing of the owner's. */
export async function otherCoach(other: Person): Promise<Guest> {
  return { ...(await reader(other, { name: "other leader's coach", role: "coach" })), grantId: null, opens: NOTHING };
}

const NOTHING: Guest["opens"] = new Set();

async function reader(leader: Person, { name, role, ...given }: { name: string; role: Role } & Given): Promise<Guest> {
  const person = await makePerson({ newcomer: true });
  const { resources = defaultResources(role), untilOn = null, endedAt = null, isAccepted = true } = given;
  const at = new Date();
  const today = at.toISOString().slice(0, 10);
  const grantId = uuidv7();
  const sheets = resources.includes("assessments") ? [SHEET] : [];
  await transact(async (tx) => {
    await tx.insert(grants).values({
      ...{ ...flagsOf(resources), id: grantId, ownerId: leader.id, role, name, purpose: "To prepare our meetings" },
      ...{ readerId: isAccepted ? person.id : null, acceptedAt: isAccepted ? at : null, endedAt, untilOn },
      ...{ mayComment: role !== "sponsor", fromOn: addDays(today, -30), inviteKey: grantId },
      ...{ invitedAt: at, expiresAt: new Date(at.getTime() + 14 * 86_400_000) },
    });
    for (const worksheetId of sheets)
      await tx.insert(grantWorksheets).values({ ownerId: leader.id, grantId, worksheetId });
  });
  const isOpen = isAccepted && untilOn === null && endedAt === null;
  const opened: Opening[] = ["grant", ...resources, ...(sheets.length ? (["worksheets"] as const) : [])];
  const opens = isOpen ? new Set(opened) : NOTHING;
  return { name, userId: person.id, cookie: person.cookie, grantId, opens };
}
