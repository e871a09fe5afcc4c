import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { calendarFeeds } from "@/db/schema/calendar";
import { reads } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { deleteAccount } from "@/lib/account/mutations/erase";
import { findOpenFeed } from "@/lib/calendar/access";
import { makeFeed, noteFeedRead, revokeFeed } from "@/lib/calendar/mutations";
import { findFeed } from "@/lib/calendar/queries";
import { tokenIn } from "@/lib/calendar/rules/feed";
import { noteListed } from "@/lib/grant/mutations/read";
import { AT, newLeader } from "@/tests/support/factories";
import { newGrant } from "@/tests/support/granting";

type Person = Awaited<ReturnType<typeof newLeader>>;
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);
const tokenOf = (path: string) => tokenIn(path.split("/").at(-1) ?? "");

let leader: Person;
let other: Person;
beforeEach(async () => {
  leader = await newLeader();
  other = await newLeader();
});

const make = async (person: Person, { detailed = false, at = AT } = {}) =>
  tokenOf(await makeFeed(person, { detailed, at }));
const opened = async (token: string) => (await findOpenFeed(token))?.access.ownerId ?? null;
const actions = async ({ ownerId }: Person) => {
  const rows = await db.select().from(history).where(eq(history.ownerId, ownerId)).orderBy(history.id);
  return rows.map(({ action, after }) => [action, after]);
};

describe("the address of a calendar", () => {
  test("opens its owner's dates and nobody else's, and only its hash is kept", async () => {
    const [mine, theirs] = [await make(leader), await make(other, { detailed: true })];
    expect(mine).toMatch(/^[\w-]{43}$/);
    expect([await opened(mine), await opened(theirs)]).toEqual([leader.ownerId, other.ownerId]);
    expect((await findOpenFeed(theirs))?.detailed).toBe(true);
    const [row] = await db.select().from(calendarFeeds).where(eq(calendarFeeds.ownerId, leader.ownerId));
    expect(row).toEqual({
      ...{ id: row?.id, ownerId: leader.ownerId, detailed: false, createdAt: AT, lastReadAt: null },
      tokenHash: createHash("sha256").update(mine).digest("hex"),
    });
    expect(await findFeed(leader)).toEqual({ detailed: false, createdAt: AT, lastReadAt: null });
    expect(JSON.stringify([row, await actions(leader)])).not.toContain(mine);
  });

  test("made anew takes the place of the older, and leaves the other person's alone", async () => {
    const [first, theirs] = [await make(leader), await make(other)];
    await noteFeedRead({ id: (await findOpenFeed(first))!.id, at: later(1) });
    const second = await make(leader, { detailed: true, at: later(2) });
    expect([await opened(first), await opened(second), await opened(theirs)]).toEqual([
      ...[null, leader.ownerId, other.ownerId],
    ]);
    expect(await findFeed(leader)).toEqual({ detailed: true, createdAt: later(2), lastReadAt: null });
    expect(await actions(leader)).toEqual([
      ["calendar-address-made", { detailed: false }],
      ["calendar-address-made", { detailed: true }],
    ]);
  });

  test("asked for several times at once is one, and one of the answers opens it", async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map(() => make(leader)));
    const found = await Promise.all(tokens.map(opened));
    expect(found.filter(Boolean)).toEqual([leader.ownerId]);
  });

  test("revoked opens nothing from then on, twice too, and the other's still does", async () => {
    const [mine, theirs] = [await make(leader), await make(other)];
    await revokeFeed(leader, { at: later(1) });
    await revokeFeed(leader, { at: later(2) });
    expect([await opened(mine), await opened(theirs)]).toEqual([null, other.ownerId]);
    expect(await findFeed(leader)).toBeNull();
    expect((await actions(leader)).map(([action]) => action)).toEqual([
      ...["calendar-address-made", "calendar-address-revoked"],
    ]);
  });

  test("of a disabled account opens nothing until it is enabled, and goes with an account that is deleted", async () => {
    const token = await make(leader);
    const setDisabled = (disabledAt: Date | null) =>
      transact((tx) => tx.update(users).set({ disabledAt }).where(eq(users.id, leader.ownerId)));
    await setDisabled(AT);
    expect(await opened(token)).toBeNull();
    await setDisabled(null);
    expect(await opened(token)).toBe(leader.ownerId);
    await deleteAccount(leader);
    expect(await opened(token)).toBeNull();
  });

  test.each(["", "none", "\0", "'", "é".repeat(400), "../one"])(
    "that was never made, %j, opens nothing",
    async (token) => {
      await make(leader);
      expect(await findOpenFeed(token)).toBeNull();
    },
  );

  test("that is read is noted, and never back in time", async () => {
    const { id } = (await findOpenFeed(await make(leader)))!;
    await make(other);
    await noteFeedRead({ id, at: later(2) });
    await noteFeedRead({ id, at: later(1) });
    expect((await findFeed(leader))?.lastReadAt).toEqual(later(2));
    expect((await findFeed(other))?.lastReadAt).toBeNull();
  });
});

test("that a program read what somebody opened is told them once in 24 hours, and by a page once an hour", async () => {
  const grantId = await newGrant(leader, other);
  const grants = [{ grantId, ownerId: leader.ownerId }];
  const note = (hours: number, page: string, enough?: number) =>
    noteListed({ readerId: other.ownerId, grants, page, at: later(hours), hours: enough });
  for (const hours of [0, 1, 5, 23, 24, 30, 48]) await note(hours, "calendar", 24);
  for (const hours of [0, 0, 1]) await note(hours, "practice");
  const rows = await db.select().from(reads).where(eq(reads.grantId, grantId)).orderBy(reads.hour);
  const noted = (page: string) => rows.filter((row) => row.page === page).map(({ hour }) => hour);
  expect(noted("calendar")).toEqual([later(0), later(24), later(48)]);
  expect(noted("practice")).toEqual([later(0), later(1)]);
});
