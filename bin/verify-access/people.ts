import { randomBytes } from "node:crypto";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { accountTokens, identities, passwords, sessions, users } from "@/db/schema/account";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { hashPassword } from "@/lib/account/access";
import { LINK_PURPOSES } from "@/lib/account/schema";
import { addDays } from "@/lib/date";
import { hashToken } from "@/lib/token";
import { Canaries } from "./canaries";
import { plantAsks, plantOtherAsks } from "./record-asks";
import { plantAssessments } from "./record-assessment";
import { plantCalendar } from "./record-calendar";
import { plantCheckIns } from "./record-check-in";
import { plantComments } from "./record-comment";
import { plantEvidence } from "./record-evidence";
import { plantGrants } from "./record-grant";
import { plantMechanism } from "./record-mechanism";
import { plantMeetings } from "./record-meeting";
import { plantReminders } from "./record-reminder";
import { plantReview } from "./record-review";
import { plantRoadmap } from "./record-roadmap";
import { plantRounds } from "./record-rounds";
import { plantSigning } from "./record-signing";
import { plantFeedback, plantWorksheet } from "./record-worksheet";

export type Person = {
  id: string;
  email: string;
  password: string;
  /** The session cookie, as a browser would send it. */
  cookie: string;
  sessionHash: string;
  canaries: Canaries;
  /** The one-time links that wait for them, by "token:purpose". */
  links: Record<string, string[]>;
  /** Who reads their record, and by which grant; null of a newcomer. */
  reader: { id: string; grantId: string } | null;
};

export type Planting = { ownerId: string; at: Date; word: (place: string) => string };

const PASSWORD = "eleven quiet stones";
let hashed: Promise<string> | undefined;

/**
 * A signed-in person with something in every table and a canary in every column that a person's words can reach; a
 * newcomer has an account and nothing else.
 */
export async function makePerson({ newcomer = false }: { newcomer?: boolean } = {}): Promise<Person> {
  hashed ??= hashPassword(PASSWORD);
  const canaries = new Canaries();
  const word = (place: string) => canaries.for(place);
  const at = new Date();
  const id = uuidv7();
  const email = `${word("users.email")}@example.com`;
  const token = randomBytes(32).toString("base64url");
  const secret = await hashed;
  const pending = `${word("users.pending_email")}@example.com`;
  const links = LINK_PURPOSES.map((purpose) => ({ purpose, link: randomBytes(32).toString("base64url") }));
  await transact(async (tx) => {
    const user = { id, email, pendingEmail: pending, name: `Robin ${word("users.name")}` };
    await tx.insert(users).values({ ...user, zone: "Europe/Berlin", createdAt: at });
    await tx.insert(passwords).values({ userId: id, hash: secret, changedAt: at });
    const times = { createdAt: at, seenAt: at, provenAt: at, expiresAt: daysLater(at, 20) };
    const browsers = [token, randomBytes(32).toString("base64url")];
    await tx
      .insert(sessions)
      .values(
        browsers.map((one) => ({ userId: id, tokenHash: hashToken(one), browser: word("sessions.browser"), ...times })),
      );
    await tx.insert(identities).values({
      userId: id,
      provider: word("identities.provider"),
      subject: word("identities.subject"),
      createdAt: at,
    });
    const lasting = { userId: id, createdAt: at, expiresAt: daysLater(at, 1) };
    await tx.insert(accountTokens).values([
      ...links.map(({ purpose, link }) => {
        // A confirmation counts only for the address that waits for one, other links only for the present one.
        const to = purpose === "verify-email" ? pending : email;
        return { ...lasting, purpose, email: to, tokenHash: hashToken(link) };
      }),
      {
        ...lasting,
        purpose: "sign-in",
        email: `${word("account_tokens.email")}@example.com`,
        tokenHash: hashToken(`spent ${token}`),
        usedAt: at,
      },
    ]);
  });
  const record = newcomer ? { links: {}, reader: null } : await plantRecord({ ownerId: id, at, word });
  return {
    id,
    email,
    password: PASSWORD,
    cookie: `session=${token}`,
    sessionHash: hashToken(token),
    canaries,
    links: { ...Object.fromEntries(links.map(({ purpose, link }) => [`token:${purpose}`, [link]])), ...record.links },
    reader: record.reader,
  };
}

/** Answers the links of the asks and invitations in it, what of others' the person reads, and who reads theirs. */
async function plantRecord(planting: Planting): Promise<Pick<Person, "links" | "reader">> {
  const { milestoneId, roadmapId } = await plantRoadmap(planting);
  const { placed, rescues, open } = await plantEvidence(planting, milestoneId);
  const mechanismId = await plantMechanism(planting, { placed, rescues });
  await plantAssessments(planting, { roadmapId, evidenceId: placed });
  await plantReview(planting, roadmapId);
  await plantWorksheet(planting, placed);
  await plantRest(planting, { milestoneId, evidenceId: placed });
  const links = await plantAsks(planting, open);
  const [live = [], over = []] = await plantOtherAsks(planting, { line: await plantFeedback(planting), mechanismId });
  const placing = await plantRounds(planting, roadmapId);
  const acting = await plantReminders(planting, { milestoneId, roadmapId });
  const { grantId, readerId, invitedId, links: granted } = await plantGrants(planting);
  await plantComments(planting, { grantId, readerId, evidenceId: placed });
  await plantMeetings(planting, grantId);
  await plantCheckIns(planting, { grantId, roadmapId });
  await plantSigning(planting, { grantId, invitedId, roadmapId });
  const { live: dates, revoked } = await plantCalendar(planting);
  const asked = {
    "token:calendar": [dates, `${dates}.ics`],
    "token:calendar-over": [revoked, `${revoked}.ics`],
    "token:ask": [...(links["token:ask"] ?? []), ...live, placing.open, placing.over],
    "token:ask-over": [...(links["token:ask-over"] ?? []), ...over, placing.over],
  };
  return { links: { ...granted, ...asked, ...acting }, reader: { id: readerId, grantId } };
}

type Told = { evidenceId: string; milestoneId: string };

async function plantRest({ ownerId, at, word }: Planting, { evidenceId, milestoneId }: Told) {
  await transact(async (tx) => {
    const row = { ownerId, actorId: ownerId, action: "reworded", at };
    const after = { sentence: `A later ${word("history.after")}` };
    await tx.insert(history).values([
      { ...row, subject: "evidence", subjectId: evidenceId, before: { sentence: word("history.before") }, after },
      {
        ...row,
        subject: "milestone",
        subjectId: milestoneId,
        before: { title: word("history.before") },
        after: null,
        reason: word("history.reason"),
      },
    ]);
    await tx.insert(notices).values([
      {
        userId: ownerId,
        title: word("notices.title"),
        body: word("notices.body"),
        href: `/home?${word("notices.href")}`,
        createdAt: at,
      },
    ]);
    // Given up for good, so that the job which sends mail leaves it alone.
    await tx.insert(outbox).values({
      userId: ownerId,
      template: "password-changed",
      to: `${word("outbox.to_address")}@example.com`,
      props: { name: word("outbox.props") },
      messageId: `<${word("outbox.message_id")}@localhost>`,
      createdAt: at,
      dueAt: at,
      deadAt: at,
      lastError: word("outbox.last_error"),
    });
  });
}

const daysLater = (at: Date, days: number) => new Date(`${addDays(at.toISOString().slice(0, 10), days)}T00:00:00Z`);
