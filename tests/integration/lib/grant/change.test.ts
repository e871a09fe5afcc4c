import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { notices, outbox } from "@/db/schema/mail";
import { openGrant } from "@/lib/grant/access";
import { changeGrant } from "@/lib/grant/mutations/change";
import { endGrants, leaveGrant } from "@/lib/grant/mutations/end";
import { inviteReader, issueInvitationLink } from "@/lib/grant/mutations/invite";
import { noteRead } from "@/lib/grant/mutations/read";
import { getGiven, listGiven, listReads } from "@/lib/grant/queries/given";
import { listTaken } from "@/lib/grant/queries/taken";
import { ChangeGrant, Invite } from "@/lib/grant/schema/form";
import { AT, newLeader } from "@/tests/support/factories";
import { FORM, newGrant, newGrantAccess, newInvitation } from "@/tests/support/granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });

let leader: Leader;
let reader: Leader;
let other: Leader;
beforeEach(async () => {
  [leader, reader, other] = [await newLeader(), await newLeader(), await newLeader()];
});

const open = (actor: Leader, grantId: string) => openGrant({ id: actor.ownerId }, { grantId, at: AT });
const change = (id: string, given: object = {}, by = leader) =>
  changeGrant(by, { ...ChangeGrant.parse({ ...FORM, id, version: 1, ...given }), at: AT });
const end = (id: string, reach: "one" | "person" | "organisation" = "one", by = leader) =>
  endGrants(by, { id, reach, at: AT });
const told = (person: Leader) =>
  db.select().from(notices).where(eq(notices.userId, person.ownerId)).orderBy(desc(notices.id));
const historyOf = (id: string) => db.select().from(history).where(eq(history.subjectId, id));

describe("changing what is open", () => {
  test("holds from the next page on, keeps the history and tells the reader", async () => {
    const id = await newGrant(leader, reader, { worksheetIds: ["WS.O5"] });
    await change(id, { resources: ["roadmap"], worksheetIds: ["WS.P1.1"], mayComment: undefined, from: "2026-11-01" });
    const access = await open(reader, id);
    expect(access).toMatchObject({ resources: new Set(["roadmap"]), mayComment: false, fromOn: "2026-11-01" });
    expect(access.worksheetIds).toEqual(new Set(["WS.P1.1"]));
    const [{ before, after } = {}] = await historyOf(id);
    expect([before, after]).toMatchObject([
      { evidence: true, fromOn: "2026-01-01", worksheetIds: ["WS.O5"] },
      { evidence: false, fromOn: "2026-11-01", worksheetIds: ["WS.P1.1"] },
    ]);
    expect(await told(reader)).toMatchObject([
      { title: "Robin Vale changed what you can read", href: `/reading/${id}` },
    ]);
  });

  test("writes nothing without a difference, and is refused over a later change", async () => {
    const id = await newGrant(leader, reader);
    await change(id, { purpose: "To plan the quarter" });
    await change(id, { purpose: "To plan the quarter", version: 2 });
    expect((await getGiven(leader, { id, at: AT })).version).toBe(2);
    expect(await historyOf(id)).toHaveLength(1);
    await expect(change(id, { purpose: "To plan the year" })).rejects.toEqual(CONFLICT);
    expect((await getGiven(leader, { id, at: AT })).purpose).toBe("To plan the quarter");
  });

  test("is refused to others as if it were not there, for what has ended, and beyond the role", async () => {
    const id = await newGrant(leader, reader);
    for (const by of [reader, other]) await expect(change(id, {}, by)).rejects.toEqual(NOTHING);
    await expect(change(randomUUID())).rejects.toEqual(NOTHING);
    const sponsor = await newGrant(leader, other, { role: "sponsor" });
    await expect(change(sponsor, { mayComment: undefined, worksheetIds: [] })).rejects.toMatchObject({
      fields: { resources: expect.any(String) },
    });
    await expect(change(id, { from: "2026-01-01", untilOn: "2026-11-19" })).rejects.toMatchObject({
      fields: { untilOn: expect.any(String) },
    });
    await end(id);
    await expect(change(id)).rejects.toEqual(CONFLICT);
  });
});

describe("ending", () => {
  test("holds at once, for the reader and for looking, and is told", async () => {
    const id = await newGrant(leader, reader);
    expect(await end(id)).toBe(1);
    for (const actor of [reader, leader]) await expect(open(actor, id)).rejects.toEqual(NOTHING);
    expect(await told(reader)).toMatchObject([{ title: "Robin Vale no longer shows you their record", href: "" }]);
    expect(await listTaken(reader, { at: AT })).toEqual([]);
    expect(await end(id)).toBe(0);
    expect(await told(reader)).toHaveLength(1);
    expect(await historyOf(id)).toMatchObject([{ action: "ended", actorId: leader.ownerId }]);
  });

  test("is nobody else's to do, and reaches nothing of another leader's", async () => {
    const id = await newGrant(leader, reader);
    const theirs = await newGrant(other, reader);
    for (const by of [reader, other]) await expect(end(id, "person", by)).rejects.toEqual(NOTHING);
    await expect(end(randomUUID())).rejects.toEqual(NOTHING);
    expect(await end(id, "person")).toBe(1);
    await expect(open(reader, theirs)).resolves.toMatchObject({ ownerId: other.ownerId });
  });

  test("takes a person's or an organisation's grants and invitations in one step", async () => {
    const ids = [await newGrant(leader, reader), await newGrant(leader, reader, { role: "manager" })];
    const { id: invited } = await newInvitation(leader, { name: "Bo", organisation: "Northwind" });
    const works = and(eq(grants.ownerId, leader.ownerId), eq(grants.id, ids[0]!));
    await transact((tx) => tx.update(grants).set({ organisation: "northwind" }).where(works));
    expect(await getGiven(leader, { id: ids[0]!, at: AT })).toMatchObject({ ofPerson: 2, ofOrganisation: 2 });
    expect(await end(ids[0]!, "organisation")).toBe(2);
    const live = async () =>
      (await listGiven(leader, { at: AT })).filter(({ endedAt }) => !endedAt).map(({ id }) => id);
    expect(await live()).toEqual([ids[1]]);
    expect((await listGiven(leader, { at: AT })).find(({ id }) => id === invited)?.course).toBe("ended");
    expect(await end(ids[1]!, "person")).toBe(1);
    expect(await live()).toEqual([]);
  });

  test("drops the mail of an invitation that waits, and what is under way has no link to send", async () => {
    const address = `${randomUUID()}@example.com`;
    const form = Invite.parse({ ...FORM, inviteKey: randomUUID(), way: "mail", address });
    const { id } = await inviteReader(leader, { ...form, at: AT });
    await end(id);
    expect(await db.select().from(outbox).where(eq(outbox.to, address))).toEqual([]);
    await expect(issueInvitationLink({ id, address, at: AT })).rejects.toEqual(NOTHING);
    expect(await getGiven(leader, { id, at: AT })).toMatchObject({ address: null, hasLink: false });
  });
});

describe("leaving", () => {
  test("ends it for the reader, once, and tells the leader", async () => {
    const id = await newGrant(leader, reader);
    for (const by of [other, leader]) await expect(leaveGrant(by, { grantId: id, at: AT })).rejects.toEqual(NOTHING);
    await leaveGrant(reader, { grantId: id, at: AT });
    await leaveGrant(reader, { grantId: id, at: AT });
    await expect(open(reader, id)).rejects.toEqual(NOTHING);
    expect(await told(leader)).toMatchObject([{ title: "Amara Lind stopped reading your record" }]);
    await expect(leaveGrant(reader, { grantId: randomUUID(), at: AT })).rejects.toEqual(NOTHING);
  });

  test("deleting the account ends what it read, and the leader's record stays", async () => {
    const id = await newGrant(leader, reader);
    await transact((tx) => tx.delete(users).where(eq(users.id, reader.ownerId)));
    expect(await getGiven(leader, { id, at: AT })).toMatchObject({ course: "ended", account: null });
    expect(await db.$count(grants, and(eq(grants.id, id), isNull(grants.readerId)))).toBe(1);
  });
});

test("reads are the leader's to see, by grant, and stand in the list as the last one", async () => {
  const access = await newGrantAccess(leader, reader);
  const id = access.grantId;
  await noteRead(access, { page: "roadmap", at: AT });
  await noteRead(access, { page: "", at: new Date(AT.getTime() - 7_200_000) });
  const silent = await newGrant(leader, other);
  expect((await listReads(leader, id)).map(({ page }) => page)).toEqual(["roadmap", ""]);
  for (const by of [reader, other]) expect(await listReads(by, id)).toEqual([]);
  for (const by of [reader, other]) await expect(getGiven(by, { id, at: AT })).rejects.toEqual(NOTHING);
  const last = new Map((await listGiven(leader, { at: AT })).map((given) => [given.id, given.readAt]));
  expect([last.get(id), last.get(silent)]).toEqual([AT, null]);
});
