import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, transact } from "@/db";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { worksheetViews } from "@/db/schema/worksheet";
import { openGrant } from "@/lib/grant/access";
import { giveViews } from "@/lib/worksheet/mutations/views";
import { findGrantedJudged, findJudged } from "@/lib/worksheet/queries/views";
import type { View } from "@/lib/worksheet/schema";
import { AT, newLeader } from "@/tests/support/factories";
import { newGrant } from "@/tests/support/granting";
import { keepMap, MAP, noticesOf } from "@/tests/support/signing";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });
type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

let leader: Leader;
let manager: Leader;
let coach: Leader;
let [byManager, byCoach] = ["", ""];
beforeEach(async () => {
  [leader, manager, coach] = [await newLeader(), await newLeader(), await newLeader()];
  byManager = await newGrant(leader, manager, { role: "manager", worksheetIds: [MAP] });
  byCoach = await newGrant(leader, coach, { worksheetIds: [MAP] });
  await keepMap(leader);
});

const opened = (reader: Leader, grantId: string) => openGrant({ id: reader.ownerId }, { grantId, at: AT });
type Row = [rowId: string, view: View, words: string, version?: number];
const say = async (grantId: string, rows: Row[], { at = AT, hash = "" } = {}) => ({
  ...{ worksheetId: MAP, promptId: "WS.P1.1.1", grantId, at },
  hash: hash || (await findJudged(leader, { id: MAP }))!.hash,
  rows: rows.map(([rowId, view, words, version = 0]) => ({ rowId, view, words, version })),
});
const seen = async () =>
  (await findJudged(leader, { id: MAP }))!.views.map(({ grantId, rowId, view, words }) => [
    grantId,
    rowId,
    view,
    words,
  ]);

test("two people say how they see the rows; the leader has both beside each other, each reader only their own", async () => {
  const theirs = await opened(manager, byManager);
  const rows: Row[] = [
    ["P1.1.1", "agreed", ""],
    ["P1.1.2", "disputed", "Planned one quarter of one team"],
    ["P1.1.3", "open", "Ask Kim about the two leads"],
    ["P1.1.4", "open", ""],
  ];
  expect(await giveViews(theirs, await say(byManager, rows))).toEqual({ changed: 3 });
  await giveViews(await opened(coach, byCoach), await say(byCoach, [["P1.1.1", "disputed", "One team, not two"]]));
  expect(await seen()).toEqual([
    [byManager, "P1.1.1", "agreed", ""],
    [byManager, "P1.1.2", "disputed", "Planned one quarter of one team"],
    [byManager, "P1.1.3", "open", "Ask Kim about the two leads"],
    [byCoach, "P1.1.1", "disputed", "One team, not two"],
  ]);
  const judged = await findGrantedJudged(theirs, { id: MAP });
  expect(judged?.views).toHaveLength(3);
  expect(judged?.rows).toHaveLength(6);
  expect(judged?.rows[0]).toMatchObject({
    id: "P1.1.1",
    cells: [{ column: "What proves it", text: "Moved two teams" }],
  });
  // The leader who looks sees what the reader sees.
  expect(await findGrantedJudged(await opened(leader, byManager), { id: MAP })).toEqual(judged);
  expect((await noticesOf(leader))[0]).toEqual({
    title: "Amara Lind said how they see “Exposure map”",
    body: "Agrees with one row, sees one row otherwise and adds to one row.",
    href: `/worksheets/${MAP}/1`,
  });
  const told = await db.select({ after: history.after }).from(history).where(eq(history.ownerId, leader.ownerId));
  expect(JSON.stringify(told)).not.toContain("Kim");
});

test("what is said can be changed until a later version is kept; sent twice it is said once", async () => {
  const theirs = await opened(coach, byCoach);
  const first = await say(byCoach, [["P1.1.1", "disputed", "One team"]]);
  await Promise.all([giveViews(theirs, first), giveViews(theirs, first)]);
  expect(await noticesOf(leader)).toHaveLength(1);
  await expect(giveViews(theirs, await say(byCoach, [["P1.1.1", "agreed", ""]]))).rejects.toEqual(CONFLICT);
  await giveViews(theirs, await say(byCoach, [["P1.1.1", "agreed", "", 1]]));
  expect(await seen()).toEqual([[byCoach, "P1.1.1", "agreed", ""]]);

  await keepMap(leader, { text: "Moved three teams", version: 1, at: later(5) });
  await expect(
    giveViews(theirs, await say(byCoach, [["P1.1.1", "open", "", 2]], { at: later(6), hash: first.hash })),
  ).rejects.toEqual(CONFLICT);
  expect(await seen()).toEqual([]);
  await giveViews(theirs, await say(byCoach, [["P1.1.1", "agreed", ""]], { at: later(6) }));
  expect((await findJudged(leader, { id: MAP, which: "1" }))?.views).toMatchObject([{ view: "agreed" }]);
  expect(await db.$count(worksheetViews, eq(worksheetViews.ownerId, leader.ownerId))).toBe(2);
});

test("nobody says anything without a grant for it that is open, for the reader, or of rows that are not there", async () => {
  const other = await newLeader();
  await keepMap(other);
  const row: Row[] = [["P1.1.1", "agreed", ""]];
  const without = await newGrant(leader, coach, { worksheetIds: ["WS.O5"] });
  await expect(giveViews(await opened(coach, without), await say(without, row))).rejects.toEqual(NOTHING);
  await expect(giveViews(await opened(leader, byCoach), await say(byCoach, row))).rejects.toEqual(NOTHING);
  const theirs = await opened(coach, byCoach);
  await expect(giveViews(theirs, await say(byCoach, [["P1.1.9", "agreed", ""]]))).rejects.toEqual(NOTHING);
  await expect(giveViews(theirs, { ...(await say(byCoach, row)), promptId: "WS.P1.1.2" })).rejects.toEqual(NOTHING);
  await expect(giveViews(theirs, { ...(await say(byCoach, row)), worksheetId: "WS.N12" })).rejects.toEqual(NOTHING);
  await transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, byCoach)));
  await expect(giveViews(theirs, await say(byCoach, row, { at: later(1) }))).rejects.toEqual(NOTHING);
  expect(await seen()).toEqual([]);
  expect((await findJudged(other, { id: MAP }))?.views).toEqual([]);
});
