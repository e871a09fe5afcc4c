import { and, asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, transact } from "@/db";
import { claims, evidence, evidenceFacts, evidenceLinks, evidenceMilestones } from "@/db/schema/evidence";
import { history } from "@/db/schema/history";
import { milestones } from "@/db/schema/roadmap";
import type { AppError } from "@/lib/errors";
import { placeEvidence, undoPlacing } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { purgeWordings } from "@/lib/evidence/mutations/wording";
import { countToPlace, listEvidence } from "@/lib/evidence/queries/list";
import type { Placement } from "@/lib/evidence/schema";
import { PlaceForm } from "@/lib/evidence/schema/placing";
import { currentFramework } from "@/lib/framework/rules/library";
import { findSignal } from "@/lib/framework/rules/signals";
import type { RecordAccess } from "@/lib/record/access";
import { AT, newEvidence, newLeader, newRoadmap } from "../../../../support/factories";

type Leader = RecordAccess<"edit">;
const framework = currentFramework("em-to-vp");
const minutes = (n: number) => new Date(AT.getTime() + n * 60_000);
const plain = { sentence: "Moved the planning review to the managers", happenedOn: "2026-11-13" };
const claim = (signalId: string, rationale = "") => ({ signalId, direction: null, rationale });

type Asked = Partial<Placement> & { id: string; version?: number; at?: Date };
const place = (leader: Leader, { version = 1, at = AT, ...asked }: Asked) =>
  placeEvidence(leader, { ...PlaceForm.parse({ ...plain, ...fields(asked), version }), at });

/** A placement as the form sends it. */
function fields({ claims = [], links = [], ...rest }: Omit<Asked, "at" | "version">) {
  const flat = (name: string, rows: (object | null)[]) =>
    rows.flatMap((row, at) => Object.entries(row ?? {}).map(([key, value]) => [`${name}.${at}.${key}`, value]));
  return { ...rest, ...Object.fromEntries([...flat("claims", claims), ...flat("links", links)]) };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: AppError) => error,
  );

async function rows({ ownerId }: Leader, id: string) {
  const of = (table: typeof claims | typeof evidenceFacts | typeof evidenceLinks | typeof evidenceMilestones) =>
    and(eq(table.ownerId, ownerId), eq(table.evidenceId, id));
  const [[item], facts, claimed, links, served, changes] = await Promise.all([
    db
      .select()
      .from(evidence)
      .where(and(eq(evidence.ownerId, ownerId), eq(evidence.id, id))),
    db.select().from(evidenceFacts).where(of(evidenceFacts)).orderBy(asc(evidenceFacts.id)),
    db.select().from(claims).where(of(claims)).orderBy(asc(claims.id)),
    db.select().from(evidenceLinks).where(of(evidenceLinks)).orderBy(asc(evidenceLinks.id)),
    db.select().from(evidenceMilestones).where(of(evidenceMilestones)).orderBy(asc(evidenceMilestones.id)),
    db
      .select()
      .from(history)
      .where(and(eq(history.ownerId, ownerId), eq(history.subjectId, id)))
      .orderBy(asc(history.id)),
  ]);
  return { item: item!, facts, claims: claimed, links, served, changes };
}

const milestonesOf = (leader: Leader) => db.select().from(milestones).where(eq(milestones.ownerId, leader.ownerId));
const unchanged = async (leader: Leader, id: string, work: () => Promise<unknown>) => {
  const before = await rows(leader, id);
  const error = await refusal(work());
  expect(await rows(leader, id)).toEqual(before);
  return error;
};

describe("placeEvidence", () => {
  test("keeps everything that was said, with one history row", async () => {
    const leader = await newLeader();
    await newRoadmap(leader);
    const [goal] = await milestonesOf(leader);
    const id = await newEvidence(leader);
    await place(leader, {
      id,
      claims: [null, claim("M1.L2", "Two teams dropped a date"), claim("C1.W1")],
      ...{ kind: "decided", scope: "several-teams", mode: "built", context: "Pricing relaunch" },
      ...{ outcomeBefore: "9 days", outcomeAfter: "2", outcomeUnit: "lead time", guard: "Défects flat" },
      ...{ rescue: "yes", rescueCause: "No owner", details: "**Why** it matters", confidentiality: "private" },
      links: [{ url: "https://example.com/plan", label: "Plan" }],
      milestoneIds: [goal!.id],
    });
    const after = await rows(leader, id);
    expect(after.item).toMatchObject({ version: 2, placedAt: AT });
    expect(after.facts.at(-1)).toMatchObject({ rescue: true, rescueCause: "No owner" });
    expect(after.item).toMatchObject({ details: "**Why** it matters", confidentiality: "private" });
    for (const word of ["two teams dropped", "pricing", "defects", "no owner", "example.com/plan", "why"])
      expect(after.item.search).toContain(word);
    expect(after.facts.map(({ endedAt }) => endedAt)).toEqual([AT, null]);
    expect(after.facts[1]).toMatchObject({ kind: "decided", scope: "several-teams", mode: "built", wording: 1 });
    expect(after.facts[1]).toMatchObject({ outcomeBefore: "9 days", outcomeAfter: "2", guard: "Défects flat" });
    const label = (signalId: string) => findSignal(framework, signalId)!.label;
    const made = { contentVersion: framework.version, recordedAt: AT, endedAt: null };
    expect(after.claims).toMatchObject([
      { ...made, signalId: "M1.L2", direction: "supports", signalLabel: label("M1.L2") },
      { ...made, signalId: "C1.W1", direction: "against", signalLabel: label("C1.W1") },
    ]);
    expect(after.links).toMatchObject([{ url: "https://example.com/plan", label: "Plan", endedAt: null }]);
    expect(after.served).toMatchObject([{ milestoneId: goal!.id, endedAt: null }]);
    expect(after.changes.map(({ action }) => action)).toEqual(["captured", "placed"]);
    expect(after.changes[1]).toMatchObject({ before: { kind: null, placedAt: null }, after: { kind: "decided" } });
    expect(after.changes[1]!.after).not.toHaveProperty("sentence");
    expect(await countToPlace(leader)).toBe(0);
  });

  test("what stays the same keeps its rows; what changed is ended and opened again", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const said = {
      claims: [claim("M1.L2", "First"), claim("C1.S1")],
      links: [{ url: "https://example.com/", label: "" }],
    };
    await place(leader, { id, ...said, kind: "decided" });
    await place(leader, { id, version: 2, ...said, kind: "decided", at: minutes(1) });
    const same = await rows(leader, id);
    expect([same.claims.length, same.links.length, same.facts.length, same.changes.length]).toEqual([2, 1, 2, 2]);

    const next = [claim("M1.L2", "Second"), claim("C1.W1")];
    await place(leader, { id, version: 3, claims: next, kind: "declined", at: minutes(2) });
    const after = await rows(leader, id);
    const inForce = (at: Date) =>
      after.claims
        .filter(({ recordedAt, endedAt }) => recordedAt <= at && (endedAt === null || endedAt > at))
        .map(({ signalId, rationale }) => `${signalId} ${rationale}`)
        .sort();
    expect(inForce(minutes(-1))).toEqual([]);
    expect(inForce(AT)).toEqual(["C1.S1 ", "M1.L2 First"]);
    expect(inForce(minutes(1.9))).toEqual(["C1.S1 ", "M1.L2 First"]);
    expect(inForce(minutes(2))).toEqual(["C1.W1 ", "M1.L2 Second"]);
    expect(after.links[0]!.endedAt).toEqual(minutes(2));
    expect(after.facts.at(-1)).toMatchObject({ kind: "declined", recordedAt: minutes(2), endedAt: null });
    expect(after.item.placedAt).toEqual(AT);
  });

  test("a clock that steps back never makes a span end before it began", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    await place(leader, { id, claims: [claim("C1.S1")], kind: "decided" });
    await place(leader, { id, version: 2, claims: [], kind: "other", at: minutes(-5) });
    const after = await rows(leader, id);
    for (const { recordedAt, endedAt } of [...after.claims, ...after.facts])
      if (endedAt) expect(endedAt.getTime()).toBeGreaterThanOrEqual(recordedAt.getTime());
    expect(after.claims.every(({ endedAt }) => endedAt)).toBe(true);
  });

  test.each<[string, Partial<Placement>]>([
    ["claims.1.signalId", { claims: [null, claim("M9.L9")] }],
    ["claims.0.direction", { claims: [{ ...claim("C1.S1"), direction: "against" }] }],
    ["claims.0.rationale", { claims: [claim("M1.L3")], mode: "did" }],
    ["happenedOn", { happenedOn: "2026-11-21" }],
    ["milestoneIds", { milestoneIds: ["no-such-milestone"] }],
  ])("says at %s what to do and changes nothing", async (field, wrong) => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const error = await unchanged(leader, id, () => place(leader, { id, kind: "decided", ...wrong }));
    expect(error).toMatchObject({ code: "INVALID" });
    expect(Object.keys(error!.fields)).toEqual([field]);
  });

  test("another tab was quicker: the second is told and nothing is lost", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    await place(leader, { id, kind: "decided" });
    const error = await unchanged(leader, id, () => place(leader, { id, version: 1, kind: "declined" }));
    expect(error).toMatchObject({ code: "CONFLICT" });
  });

  test("somebody else's item is not there, and their milestone cannot be served", async () => {
    const [leader, other] = [await newLeader(), await newLeader()];
    await newRoadmap(other);
    const [goal] = await milestonesOf(other);
    const [own, theirs] = [await newEvidence(leader), await newEvidence(other)];
    for (const work of [place, (who: Leader, { id }: { id: string }) => undoPlacing(who, { id, version: 1, at: AT })]) {
      const error = await unchanged(other, theirs, () => work(leader, { id: theirs }));
      expect(error).toMatchObject({ code: "NOT_FOUND" });
    }
    const error = await unchanged(leader, own, () => place(leader, { id: own, milestoneIds: [goal!.id] }));
    expect(error).toMatchObject({ code: "INVALID", fields: { milestoneIds: expect.stringMatching(/^Choose /) } });
  });

  test("a claim on content that is gone stays, with the words it was made on", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const old = {
      signalId: "C9.S9",
      direction: "supports",
      signalLabel: "Old words",
      contentVersion: "0.1.0",
    } as const;
    await transact(async (tx) => {
      await tx.insert(claims).values({ ...old, ownerId: leader.ownerId, evidenceId: id, recordedAt: AT });
    });
    await place(leader, { id, claims: [claim("C9.S9", "Still true"), claim("C1.S1")], at: minutes(1) });
    const open = (await rows(leader, id)).claims.filter(({ endedAt }) => endedAt === null);
    expect(open).toEqual(expect.arrayContaining([expect.objectContaining({ ...old, rationale: "Still true" })]));
    expect(open).toHaveLength(2);
  });
});

describe("undoPlacing", () => {
  test("puts the first placing back, wording and all, and the item waits again", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader, { rescue: true });
    const { item: was, facts } = await rows(leader, id);
    await place(leader, {
      ...{ id, sentence: "Something else", happenedOn: "2026-11-01", claims: [claim("C1.S1")], kind: "decided" },
      ...{ links: [{ url: "https://example.com/", label: "" }], details: "More", rescue: "no" },
    });
    await undoPlacing(leader, { id, version: 2, at: minutes(1) });
    const after = await rows(leader, id);
    expect(after.item).toEqual({ ...was, version: 3 });
    const { id: _, recordedAt, endedAt, wording, ...same } = after.facts.at(-1)!;
    expect(facts[0]).toMatchObject(same);
    expect([wording, recordedAt, endedAt]).toEqual([3, minutes(1), null]);
    expect([...after.claims, ...after.links].every((row) => row.endedAt?.getTime() === minutes(1).getTime())).toBe(
      true,
    );
    expect(after.changes.map(({ action }) => action)).toEqual(["captured", "placed", "placing-undone"]);
    expect(await countToPlace(leader)).toBe(1);
    const { items } = await listEvidence(leader, { filter: { q: "something else" }, framework, plan: null });
    expect(items).toEqual([]);
  });

  test("a later placing goes back to the one before", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    await place(leader, { id, claims: [claim("C1.S1", "First")], kind: "decided" });
    await place(leader, { id, version: 2, claims: [claim("C1.W1")], kind: "other", at: minutes(1) });
    await undoPlacing(leader, { id, version: 3, at: minutes(2) });
    const after = await rows(leader, id);
    const open = after.claims.filter(({ endedAt }) => endedAt === null);
    expect(open).toMatchObject([{ signalId: "C1.S1", rationale: "First", recordedAt: minutes(2) }]);
    expect(after.facts.at(-1)).toMatchObject({ kind: "decided", endedAt: null });
    expect(after.item.placedAt).toEqual(AT);
  });

  test("is refused once something else happened: an undo, a withdrawal, a purge, an edit", async () => {
    const leader = await newLeader();
    const id = await newEvidence(leader);
    const undo = (version: number) => () => undoPlacing(leader, { id, version, at: minutes(3) });
    expect(await unchanged(leader, id, undo(1))).toMatchObject({ code: "CONFLICT" });
    await place(leader, { id, sentence: "Reworded" });
    expect(await unchanged(leader, id, undo(1))).toMatchObject({ code: "CONFLICT" });
    await undo(2)();
    expect(await unchanged(leader, id, undo(3))).toMatchObject({ code: "CONFLICT" });
    await place(leader, { id, version: 3, sentence: "Reworded again" });
    await purgeWordings(leader, { id, at: minutes(4) });
    expect(await unchanged(leader, id, undo(4))).toMatchObject({ code: "CONFLICT" });
    await place(leader, { id, version: 4, kind: "other" });
    await withdrawEvidence(leader, { ids: [id], at: minutes(5) });
    expect(await unchanged(leader, id, undo(5))).toMatchObject({ code: "CONFLICT" });
  });
});

test("a purge takes earlier lines of why away too, and leaves the present one", async () => {
  const leader = await newLeader();
  const id = await newEvidence(leader);
  await place(leader, { id, claims: [claim("M1.L1", "A secret name was there")] });
  await place(leader, { id, version: 2, claims: [claim("M1.L1", "Two leads were there")], at: minutes(1) });
  await purgeWordings(leader, { id, at: minutes(2) });
  const { claims: kept, changes } = await rows(leader, id);
  expect(kept.map(({ rationale, endedAt }) => [rationale, endedAt])).toEqual([
    ["", minutes(1)],
    ["Two leads were there", null],
  ]);
  expect(JSON.stringify(changes)).not.toContain("secret name");
});
