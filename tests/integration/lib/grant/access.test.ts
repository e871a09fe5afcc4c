import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants, reads } from "@/db/schema/grant";
import { openGrant, recordFor, recordForWorksheet } from "@/lib/grant/access";
import { noteRead } from "@/lib/grant/mutations/read";
import { AT, newLeader } from "@/tests/support/factories";
import { newGrant, newGrantAccess } from "@/tests/support/granting";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
type Leader = Awaited<ReturnType<typeof newLeader>>;

let leader: Leader;
let reader: Leader;
let stranger: Leader;
const open = (actor: Leader, grantId: string, at = AT) => openGrant({ id: actor.ownerId }, { grantId, at });
beforeEach(async () => {
  [leader, reader, stranger] = [await newLeader(), await newLeader(), await newLeader()];
});

describe("a grant", () => {
  test("opens for its reader and, to look, for the leader; for nobody else, and by no other id", async () => {
    const id = await newGrant(leader, reader, { worksheetIds: ["WS.O5"] });
    const theirs = await newGrant(stranger, leader);
    expect(await open(reader, id)).toMatchObject({
      ...{ grantId: id, ownerId: leader.ownerId, ownerName: "Robin Vale", actorId: reader.ownerId },
      ...{ isOwner: false, role: "coach", fromOn: "2026-01-01", mayComment: true, zone: "Europe/Berlin" },
      worksheetIds: new Set(["WS.O5"]),
    });
    expect((await open(leader, id)).isOwner).toBe(true);
    for (const [actor, grantId] of [
      [stranger, id],
      [reader, theirs],
      [reader, crypto.randomUUID()],
    ] as const)
      await expect(open(actor, grantId)).rejects.toEqual(NOTHING);
  });

  test.each([
    ["not accepted", { acceptedAt: null }, true],
    ["waiting for the leader's yes", { acceptedAt: null, claimedAt: AT }, true],
    ["beginning tomorrow", { fromOn: "2026-11-21" }, true],
    ["over since yesterday", { untilOn: "2026-11-19" }, false],
    ["ended", { endedAt: AT }, false],
  ])("that is %s opens nothing for its reader", async (_, given, forLeader) => {
    const id = await newGrant(leader, reader, given);
    await expect(open(reader, id)).rejects.toEqual(NOTHING);
    if (forLeader) expect((await open(leader, id)).isOwner).toBe(true);
    else await expect(open(leader, id)).rejects.toEqual(NOTHING);
  });

  test("holds through its last day in the leader's zone, and not a minute longer", async () => {
    const id = await newGrant(leader, reader, { untilOn: "2026-11-20" });
    expect(await open(reader, id, new Date("2026-11-20T22:59:00Z"))).toMatchObject({ grantId: id });
    await expect(open(reader, id, new Date("2026-11-20T23:00:00Z"))).rejects.toEqual(NOTHING);
  });

  test("ends with the account of either", async () => {
    const id = await newGrant(leader, reader);
    await transact((tx) => tx.update(users).set({ disabledAt: AT }).where(eq(users.id, leader.ownerId)));
    await expect(open(reader, id)).rejects.toEqual(NOTHING);
    const other = await newGrant(stranger, reader);
    await transact((tx) => tx.delete(users).where(eq(users.id, reader.ownerId)));
    await expect(open(stranger, other)).rejects.toEqual(NOTHING);
    expect(await db.$count(grants, eq(grants.id, other))).toBe(1);
  });

  test("gives the record for what it opens and for nothing else", async () => {
    const access = await newGrantAccess(leader, reader, { resources: ["roadmap"], worksheetIds: ["WS.O5"] });
    expect(recordFor(access, "roadmap")).toMatchObject({ ownerId: leader.ownerId, actorId: reader.ownerId });
    expect(recordForWorksheet(access, "WS.O5")).toMatchObject({ ownerId: leader.ownerId });
    expect(() => recordFor(access, "evidence")).toThrow(NOTHING);
    expect(() => recordForWorksheet(access, "WS.N12")).toThrow(NOTHING);
  });
});

test("what somebody else reads is noted once for a page and an hour, and the leader's own look never", async () => {
  const access = await newGrantAccess(leader, reader);
  const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);
  for (const [page, minutes] of [
    ["matrix", 0],
    ["matrix", 59],
    ["matrix", 60],
    ["evidence", 0],
  ] as const)
    await noteRead(access, { page, at: later(minutes) });
  await noteRead(await open(leader, access.grantId), { page: "matrix", at: later(180) });
  const rows = await db.select().from(reads).where(eq(reads.grantId, access.grantId)).orderBy(reads.page, reads.hour);
  expect(rows.map(({ page, hour }) => [page, hour.toISOString()])).toEqual([
    ["evidence", "2026-11-20T11:00:00.000Z"],
    ["matrix", "2026-11-20T11:00:00.000Z"],
    ["matrix", "2026-11-20T12:00:00.000Z"],
  ]);
});
