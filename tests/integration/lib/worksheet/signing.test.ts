import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { users } from "@/db/schema/account";
import { grants } from "@/db/schema/grant";
import { history } from "@/db/schema/history";
import { worksheetAnswers, worksheetSignatures } from "@/db/schema/worksheet";
import { exportRecord } from "@/lib/account/queries/export";
import { openGrant } from "@/lib/grant/access";
import { saveAnswer } from "@/lib/worksheet/mutations/answer";
import { signGranted, signOwn } from "@/lib/worksheet/mutations/sign";
import { keepVersion, removeVersion } from "@/lib/worksheet/mutations/version";
import { findGrantedSigning, findSigning, signedVersions } from "@/lib/worksheet/queries/signing";
import { getWorksheet } from "@/lib/worksheet/queries/worksheet";
import { AnswerForm } from "@/lib/worksheet/schema";
import { AT, newLeader } from "@/tests/support/factories";
import { newGrant } from "@/tests/support/granting";
import { CONTRACT, keepContract, noticesOf } from "@/tests/support/signing";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CONFLICT = expect.objectContaining({ code: "CONFLICT" });
type Leader = Awaited<ReturnType<typeof newLeader>>;
const later = (minutes: number) => new Date(AT.getTime() + minutes * 60_000);

let leader: Leader;
let manager: Leader;
let coach: Leader;
let grantId: string;
beforeEach(async () => {
  [leader, manager, coach] = [await newLeader(), await newLeader(), await newLeader()];
  await rename(manager, "Amara Lind");
  grantId = await newGrant(leader, manager, { role: "manager", worksheetIds: [CONTRACT] });
});

const rename = ({ ownerId }: Leader, name: string) =>
  transact((tx) => tx.update(users).set({ name }).where(eq(users.id, ownerId)));
const opened = (reader: Leader, id = grantId, at = AT) => openGrant({ id: reader.ownerId }, { grantId: id, at });
const signing = async () => (await findSigning(leader, { id: CONTRACT }))!;
const shown = async (at = AT) => {
  const { hash } = await signing();
  return { worksheetId: CONTRACT, hash, at };
};
const rowsOf = () =>
  db
    .select()
    .from(worksheetSignatures)
    .where(eq(worksheetSignatures.ownerId, leader.ownerId))
    .orderBy(asc(worksheetSignatures.id));

describe("a version", () => {
  test("is signed by the leader and by their manager, each told of the other, and remembers names as they were", async () => {
    await keepContract(leader);
    expect(await signing()).toMatchObject({ number: 1, latest: 1, signatures: [], earlier: null });
    expect(await signOwn(leader, await shown())).toEqual({ isNew: true });
    expect(await signGranted(await opened(manager), await shown(later(1)))).toEqual({ isNew: true });
    await rename(manager, "Amara Lind-Berg");
    const both = {
      signatures: [
        { role: "leader", name: "Robin Vale", signedAt: AT, grantId: null, holds: true },
        { role: "manager", name: "Amara Lind", signedAt: later(1), grantId, holds: true },
      ],
    };
    expect(await signing()).toMatchObject(both);
    expect(await findGrantedSigning(await opened(manager), { id: CONTRACT })).toMatchObject(both);
    expect([...(await signedVersions(leader, await getWorksheet(leader, CONTRACT))).values()]).toEqual(["fully"]);
    expect(await noticesOf(manager)).toEqual([
      {
        title: "Robin Vale signed “Role contract”",
        body: "Partly signed, by Robin Vale (leader). The manager has not signed.",
        href: `/reading/${grantId}/worksheets/${CONTRACT}`,
      },
    ]);
    expect(await noticesOf(leader)).toEqual([
      {
        title: "Amara Lind signed “Role contract”",
        body: "Fully signed, by Robin Vale (leader) and Amara Lind (manager).",
        href: `/worksheets/${CONTRACT}/1`,
      },
    ]);
    const told = await db
      .select({ actorId: history.actorId, after: history.after })
      .from(history)
      .where(and(eq(history.ownerId, leader.ownerId), eq(history.action, "signed")))
      .orderBy(asc(history.id));
    expect(told).toEqual([
      { actorId: leader.ownerId, after: { number: 1, role: "leader" } },
      { actorId: manager.ownerId, after: { number: 1, role: "manager" } },
    ]);
    expect(JSON.parse(await exportRecord(leader, { at: AT })).worksheetSignatures).toHaveLength(2);
  });

  test("sent twice is signed once, and nobody is told twice", async () => {
    await keepContract(leader);
    const [mine, theirs] = [await shown(), await opened(manager)];
    await Promise.all([signOwn(leader, mine), signOwn(leader, mine)]);
    await Promise.all([signGranted(theirs, mine), signGranted(theirs, mine)]);
    expect(await signGranted(theirs, { ...mine, at: later(9) })).toEqual({ isNew: false });
    expect((await rowsOf()).map(({ role }) => role)).toEqual(["leader", "manager"]);
    expect([await noticesOf(leader), await noticesOf(manager)].map((all) => all.length)).toEqual([1, 1]);
  });

  test("starts without signatures after a change; what was shown before can no longer be signed", async () => {
    await keepContract(leader);
    const first = await shown();
    await signGranted(await opened(manager), first);
    await keepContract(leader, { text: "Budget and positions", version: 1, at: later(5) });
    await expect(signOwn(leader, first)).rejects.toEqual(CONFLICT);
    await expect(signGranted(await opened(manager), { ...first, at: later(6) })).rejects.toEqual(CONFLICT);
    expect(await rowsOf()).toHaveLength(1);
    const told = {
      number: 2,
      signatures: [],
      earlier: { called: 1, signatures: [{ name: "Amara Lind" }], changes: 1 },
    };
    expect(await signing()).toMatchObject(told);
    expect(await findGrantedSigning(await opened(manager), { id: CONTRACT })).toMatchObject(told);
    expect(await findSigning(leader, { id: CONTRACT, which: "1" })).toMatchObject({
      number: 1,
      latest: 2,
      signatures: [{}],
    });
    expect((await noticesOf(manager)).map(({ title }) => title)).toEqual(["A new version of “Role contract” was kept"]);
    await signGranted(await opened(manager), await shown(later(7)));
    expect((await signing()).signatures).toMatchObject([{ role: "manager" }]);
  });

  test("that is signed stays, and so does the signature of a grant that has ended, with its date", async () => {
    await keepContract(leader);
    await signGranted(await opened(manager), await shown());
    await expect(removeVersion(leader, { worksheetId: CONTRACT, number: 1, at: later(1) })).rejects.toMatchObject({
      code: "INVALID",
    });
    await transact((tx) =>
      tx
        .update(grants)
        .set({ endedAt: later(2) })
        .where(eq(grants.id, grantId)),
    );
    await transact((tx) => tx.delete(users).where(eq(users.id, manager.ownerId)));
    expect((await signing()).signatures).toMatchObject([{ name: "Amara Lind", signedAt: AT, holds: true }]);
  });

  test("that says something else than was signed is told apart", async () => {
    await keepContract(leader);
    await signOwn(leader, await shown());
    await transact((tx) =>
      tx
        .update(worksheetAnswers)
        .set({ said: { "": { "": "Everything" } } })
        .where(eq(worksheetAnswers.ownerId, leader.ownerId)),
    );
    expect((await signing()).signatures).toMatchObject([{ holds: false }]);
  });
});

describe("nobody signs", () => {
  beforeEach(async () => {
    await keepContract(leader);
  });

  test("in the place of somebody else: not the leader by the grant, and not another leader", async () => {
    const input = await shown();
    await expect(signGranted(await opened(leader), input)).rejects.toEqual(NOTHING);
    await expect(signOwn(await newLeader(), input)).rejects.toEqual(NOTHING);
    expect(await rowsOf()).toEqual([]);
  });

  test("by a grant of another leader's, that does not name the worksheet, or of a role that is not asked for", async () => {
    const input = await shown();
    const other = await newLeader();
    const grantOf = async (from: Leader, given: Parameters<typeof newGrant>[2]) =>
      opened(coach, await newGrant(from, coach, given));
    const foreign = await grantOf(other, { role: "manager", worksheetIds: [CONTRACT] });
    const without = await grantOf(leader, { role: "manager", worksheetIds: ["WS.O5"] });
    const asCoach = await grantOf(leader, { worksheetIds: [CONTRACT] });
    for (const access of [foreign, without, asCoach]) await expect(signGranted(access, input)).rejects.toEqual(NOTHING);
    await expect(findGrantedSigning(without, { id: CONTRACT })).rejects.toEqual(NOTHING);
    expect(await findGrantedSigning(foreign, { id: CONTRACT })).toBeNull();
    expect(await rowsOf()).toEqual([]);
  });

  test("by a grant that ended after the page was opened", async () => {
    const [access, input] = [await opened(manager), await shown(later(1))];
    await transact((tx) => tx.update(grants).set({ endedAt: AT }).where(eq(grants.id, grantId)));
    await expect(signGranted(access, input)).rejects.toEqual(NOTHING);
  });

  test("what was kept before the grant began, and is not told of it", async () => {
    const late = await newGrant(leader, coach, { role: "manager", worksheetIds: [CONTRACT], fromOn: "2026-11-21" });
    const access = await opened(coach, late, later(24 * 60));
    expect(await findGrantedSigning(access, { id: CONTRACT })).toBeNull();
    await expect(signGranted(access, await shown(later(24 * 60)))).rejects.toEqual(NOTHING);
    await signOwn(leader, await shown(later(24 * 60)));
    expect(await noticesOf(coach)).toEqual([]);
    await keepContract(leader, { text: "Budget and positions", version: 1, at: later(24 * 60 + 1) });
    expect(await findGrantedSigning(access, { id: CONTRACT })).toMatchObject({
      ...{ called: 1, number: 2, latest: 1, earlier: null },
    });
  });
});

test("three sign an agreement of three, a sponsor among them who may read nothing else", async () => {
  const sheet = "WS.N14";
  const sponsor = await newLeader();
  const answer = {
    worksheetId: sheet,
    promptId: "WS.N14.5",
    version: 0,
    "cells.0.0": "In June, with a last meeting of all three",
  };
  await saveAnswer(leader, { ...AnswerForm.parse(answer), at: AT });
  await keepVersion(leader, { worksheetId: sheet, label: "", at: AT });
  const { hash } = (await findSigning(leader, { id: sheet }))!;
  const input = { worksheetId: sheet, hash, at: AT };
  const [forCoach, forSponsor] = [
    await newGrant(leader, coach, { worksheetIds: [sheet] }),
    await newGrant(leader, sponsor, { role: "sponsor", worksheetIds: [sheet] }),
  ];
  await signOwn(leader, input);
  await signGranted(await opened(coach, forCoach), input);
  await signGranted(await opened(sponsor, forSponsor), input);
  expect((await findSigning(leader, { id: sheet }))?.signatures.map(({ role }) => role)).toEqual([
    "leader",
    "coach",
    "sponsor",
  ]);
  expect((await noticesOf(sponsor)).length).toBe(2);
  expect((await noticesOf(manager)).length).toBe(0);
});
