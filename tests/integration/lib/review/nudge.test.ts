import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { practiceGroups } from "@/db/schema/practice";
import { EXPORTED, exportRecord } from "@/lib/account/queries/export";
import { openGrant } from "@/lib/grant/access";
import { endGrants } from "@/lib/grant/mutations/end";
import { findLastNudge } from "@/lib/grant/queries/nudge";
import { labelClient, sendNudge } from "@/lib/review/mutations/practice";
import { listPractice } from "@/lib/review/queries/practice";
import { AT, newLeader } from "@/tests/support/factories";
import { newClient, type Shared } from "@/tests/support/practicing";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const later = (days: number) => new Date(AT.getTime() + days * 86_400_000);

let coach: Awaited<ReturnType<typeof newLeader>>;
let client: Shared;
beforeEach(async () => {
  coach = await newLeader();
  client = await newClient(coach);
});

const open = (grantId = client.grantId, actor = coach) => openGrant({ id: actor.ownerId }, { grantId, at: AT });
const nudge = async (at = AT, key = randomUUID()) =>
  sendNudge(await open(), { text: "One sentence\nis enough", key, at });
const told = ({ leader }: Shared) => db.select().from(notices).where(eq(notices.userId, leader.ownerId));
const mailed = ({ leader }: Shared) => db.select().from(outbox).where(eq(outbox.userId, leader.ownerId));

describe("a nudge", () => {
  test("stands in the inbox under the name that the leader gave, and in their history", async () => {
    await nudge();
    expect(await told(client)).toMatchObject([{ title: "Amara Lind writes to you", body: "One sentence\nis enough" }]);
    expect(await mailed(client)).toEqual([]);
    const own = and(eq(history.ownerId, client.leader.ownerId), eq(history.action, "nudged"));
    const rows = await db.select().from(history).where(own);
    expect(rows).toMatchObject([{ actorId: coach.ownerId, subject: "grant", subjectId: client.grantId }]);
  });

  test("goes by mail where the address is confirmed", async () => {
    const { ownerId } = client.leader;
    await transact((tx) => tx.update(users).set({ emailVerifiedAt: AT }).where(eq(users.id, ownerId)));
    await nudge();
    expect(await mailed(client)).toMatchObject([
      {
        template: "nudge",
        to: `${ownerId}@example.com`,
        props: { name: "Amara Lind", text: "One sentence\nis enough" },
      },
    ]);
  });

  test("goes once for a form sent twice, and once a week, said in words", async () => {
    const key = randomUUID();
    await Promise.all([nudge(AT, key), nudge(AT, key)]);
    expect(await told(client)).toHaveLength(1);
    const refused = { code: "LIMITED", message: expect.stringContaining("27 November 2026") };
    await expect(nudge(later(6))).rejects.toEqual(expect.objectContaining(refused));
    await nudge(later(7));
    expect(await told(client)).toHaveLength(2);
    expect((await findLastNudge(await open()))?.at).toEqual(later(7));
  });

  test("of one client takes none from another", async () => {
    const second = await newClient(coach);
    await nudge();
    await sendNudge(await open(second.grantId), { text: "And you", key: randomUUID(), at: AT });
    expect(await told(second)).toHaveLength(1);
  });

  test("comes from coach or manager alone: not from the leader, a sponsor, or by a grant that is over", async () => {
    const own = await open(client.grantId, client.leader);
    const sponsored = await newClient(coach, { role: "sponsor" });
    for (const access of [own, await open(sponsored.grantId)])
      await expect(sendNudge(access, { text: "x", key: randomUUID(), at: AT })).rejects.toEqual(NOTHING);
    await transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, client.grantId)));
    await expect(open()).rejects.toEqual(NOTHING);
  });

  test("is not sent, or mailed any more, once the leader has ended the grant", async () => {
    const { ownerId } = client.leader;
    await transact((tx) => tx.update(users).set({ emailVerifiedAt: AT }).where(eq(users.id, ownerId)));
    const before = await open();
    await nudge();
    expect(await mailed(client)).toHaveLength(1);
    await endGrants(client.leader, { id: client.grantId, reach: "one", at: AT });
    expect(await mailed(client)).toEqual([]);
    const late = sendNudge(before, { text: "Late", key: randomUUID(), at: later(8) });
    await expect(late).rejects.toEqual(NOTHING);
    expect(await told(client)).toHaveLength(1);
  });
});

describe("a group", () => {
  const label = async (text: string) => labelClient(await open(), { label: text, at: AT });
  const groupOf = async () => (await listPractice({ id: coach.ownerId }, { at: AT })).clients[0]?.group;

  test("is kept, changed and taken away", async () => {
    for (const text of ["Acme", "Acme", "Globex", ""]) {
      await label(text);
      expect(await groupOf()).toBe(text);
    }
    const rows = await db.select().from(history).where(eq(history.ownerId, coach.ownerId));
    expect(rows.map(({ before, after }) => [before?.label, after?.label])).toEqual([
      ["", "Acme"],
      ["Acme", "Globex"],
      ["Globex", ""],
    ]);
  });

  test("is the reader's: in their file, in no word of the leader's, and gone with their account", async () => {
    await label("Zebra group");
    expect(EXPORTED.practiceGroups?.table).toBe(practiceGroups);
    expect(await exportRecord(coach, { at: AT })).toContain("Zebra group");
    expect(await exportRecord(client.leader, { at: AT })).not.toContain("Zebra group");
    const second = await newLeader();
    const shared = await newClient(second);
    expect((await listPractice({ id: second.ownerId }, { at: AT })).clients).toMatchObject([{ group: "" }]);
    await expect(labelClient(await open(shared.grantId, shared.leader), { label: "Mine", at: AT })).rejects.toEqual(
      NOTHING,
    );
    await transact((tx) => tx.delete(users).where(eq(users.id, coach.ownerId)));
    expect(await db.$count(practiceGroups, eq(practiceGroups.ownerId, coach.ownerId))).toBe(0);
  });
});
