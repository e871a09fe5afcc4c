import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { boundaryReviews } from "@/db/schema/review";
import { closeRound } from "@/lib/ask/mutations/round";
import type { Place } from "@/lib/ask/schema/round";
import { placeEvidence } from "@/lib/evidence/mutations/place";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { purgeWordings, rewordEvidence } from "@/lib/evidence/mutations/wording";
import { getEvidence } from "@/lib/evidence/queries/item";
import { Placement, Wording } from "@/lib/evidence/schema";
import { decideReview } from "@/lib/review/mutations";
import { getReview, getStanding, listReviews, wordsOf } from "@/lib/review/queries";
import { evidenceIn } from "@/lib/review/rules/pieces";
import type { Decision } from "@/lib/review/schema";
import { finishRoadmap } from "@/lib/roadmap/mutations/finish";
import { homeRoadmap } from "@/lib/roadmap/queries/home";
import { getRoadmap } from "@/lib/roadmap/queries/roadmap";
import { removeLine } from "@/lib/worksheet/mutations/answer";
import {
  AT,
  CONCRETE,
  FEEDBACK,
  newEvidence,
  newFeedback,
  newLeader,
  newRoadmap,
  newRound,
  place,
} from "@/tests/support/factories";
import { countQueries } from "@/tests/support/statements";

type Leader = Awaited<ReturnType<typeof newLeader>>;
type Given = { phase?: number; decision?: Decision; weeks?: number | null; key?: string; version?: number };

async function newYear(startOn?: string) {
  const leader = await newLeader();
  return { leader, roadmapId: await newRoadmap(leader, { startOn }) };
}

async function decide(leader: Leader, roadmapId: string, given: Given = {}) {
  const { phase = 1, decision = "move-on", weeks = null, key = randomUUID() } = given;
  const version = given.version ?? (await getRoadmap(leader, roadmapId)).version;
  const reason = "The gaps are named";
  return decideReview(leader, { phase, decision, weeks, key, reason, roadmapId, version, at: AT });
}

const bytesOf = async (id: string) =>
  (await db.select({ report: boundaryReviews.report }).from(boundaryReviews).where(eq(boundaryReviews.id, id)))[0]
    ?.report;

describe("a boundary review", () => {
  test("shows what stands today, of this person alone", async () => {
    const { leader } = await newYear();
    const { leader: other } = await newYear();
    const id = await newEvidence(leader, { sentence: "Agreed one intake queue", happenedOn: "2026-11-19" });
    await newEvidence(other, { sentence: "Nobody else's business", happenedOn: "2026-11-19" });
    const { report } = await getStanding(leader, { phase: 1, now: AT });
    expect(report.evidence).toMatchObject({ strongest: expect.arrayContaining([expect.objectContaining({ id })]) });
    expect(JSON.stringify(report)).not.toContain("Nobody else's business");
    expect(report.milestones.length).toBeGreaterThan(0);
    await expect(getStanding(leader, { phase: 4, now: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { leader: early } = await newYear("2026-11-01");
    await expect(getStanding(early, { phase: 2, now: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getStanding(leader, { phase: Number.NaN, now: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getStanding(await newLeader(), { phase: 1, now: AT })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("is kept as it was, byte for byte, whatever happens to its evidence", async () => {
    const { leader, roadmapId } = await newYear();
    const evidenceId = await newEvidence(leader, { sentence: "Agreed one intake queue", happenedOn: "2026-11-19" });
    const id = await decide(leader, roadmapId);
    const before = await bytesOf(id);
    const wording = { id: evidenceId, version: "1", sentence: "Another sentence", happenedOn: "2026-11-18" };
    await rewordEvidence(leader, { ...Wording.parse(wording), at: AT });
    await withdrawEvidence(leader, { ids: [evidenceId], at: AT });
    await decide(leader, roadmapId, { decision: "extend", weeks: 2 });
    expect(await bytesOf(id)).toBe(before);
    const { report } = await getReview(leader, id);
    expect(report.evidence.strongest).toMatchObject([{ id: evidenceId, on: "2026-11-19", wording: 1 }]);
  });

  test("holds no words of evidence, at the last boundary neither, so that purging reaches what it shows", async () => {
    const { leader, roadmapId } = await newYear("2025-11-20");
    const kept = await Promise.all(
      ["2026-11-01", "2026-11-10"].map(async (happenedOn) => {
        const id = await newEvidence(leader, { sentence: "Mara left in anger", happenedOn, rescue: true });
        const placed = { claims: [{ signalId: "M1.L3", direction: "supports", rationale: "Mara said so" }] };
        const said = { sentence: "Mara left in anger", happenedOn, rescue: "yes", rescueCause: "Mara alone knew" };
        await placeEvidence(leader, { ...Placement.parse({ ...placed, ...said }), id, version: 1, at: AT });
        return id;
      }),
    );
    const id = await decide(leader, roadmapId, { phase: 3, decision: "close" });
    expect(await bytesOf(id)).not.toMatch(/Mara/);
    const { report } = await getReview(leader, id);
    expect(report.debts).toMatchObject([{ evidenceId: kept[1] }]);
    expect(report.letter.length).toBe(5);
    expect(evidenceIn(report)).toEqual(expect.arrayContaining(kept));
    for (const one of kept) {
      const { version } = await getEvidence(leader, one);
      const wording = { id: one, version: String(version), sentence: "Somebody left", happenedOn: "2026-11-01" };
      await rewordEvidence(leader, {
        ...Wording.parse({ ...wording, rescue: "on", rescueCause: "One alone" }),
        at: AT,
      });
      await purgeWordings(leader, { id: one, at: AT });
    }
    const told = [...(await wordsOf(leader, report)).items.values()];
    expect(JSON.stringify(told)).not.toMatch(/Mara/);
    expect(told).toMatchObject(kept.map(() => ({ sentence: "Somebody left", rescueCause: "One alone", wording: 2 })));
  });

  test("that extends moves the plan in the same step, and leaves a trace of both", async () => {
    const { leader, roadmapId } = await newYear();
    const boundary = async () => (await homeRoadmap(leader))?.plan.phases[0]?.boundaryOn ?? "";
    const before = await boundary();
    const id = await decide(leader, roadmapId, { decision: "extend", weeks: 2 });
    const days = (Date.parse(await boundary()) - Date.parse(before)) / 86_400_000;
    expect(days).toBe(14);
    expect(await listReviews(leader, roadmapId)).toMatchObject([{ id, decision: "extend", weeks: 2 }]);
    const traces = await db.select({ action: history.action }).from(history).where(eq(history.ownerId, leader.ownerId));
    expect(traces.map(({ action }) => action)).toEqual(expect.arrayContaining(["decided", "phase-extended"]));
  });

  test("tells what feedback is still open, of this person alone, and keeps none of its words", async () => {
    const [{ leader, roadmapId }, { leader: other }] = [await newYear(), await newYear()];
    await newFeedback(other, { said: "Show more presence", giver: "Sponsor" });
    await newFeedback(leader, CONCRETE);
    const lineId = await newFeedback(leader, { ...CONCRETE, said: "Be more strategic", good: "", dueOn: "" });
    const id = await decide(leader, roadmapId);
    expect(await bytesOf(id)).not.toMatch(/Be more strategic|presence/);
    const { report } = await getReview(leader, id);
    expect(report.feedback).toEqual([{ lineId, text: "Open since today: it lacks what good looks like and by when." }]);
    expect((await wordsOf(leader, report)).said.get(lineId)).toBe("Be more strategic");
    expect((await wordsOf(other, report)).said.has(lineId)).toBe(false);
    await removeLine(leader, { ...FEEDBACK, lineId, at: AT });
    expect((await wordsOf(leader, report)).said.has(lineId)).toBe(false);
    await newFeedback(leader, { ...CONCRETE, good: "Seen as strategic", at: new Date(AT.getTime() - 12 * 86_400_000) });
    expect((await getStanding(leader, { phase: 1, now: AT })).report.feedback).toMatchObject([
      { text: "Open for twelve days: “strategic” is too vague to act on." },
    ]);
  });

  test("sets the last two rounds side by side once both are closed, in counts alone", async () => {
    const [{ leader }, { leader: other }] = [await newYear(), await newYear()];
    const days = (n: number) => new Date(AT.getTime() + n * 86_400_000);
    const hold = async (on: number, places: Place[]) => {
      const { id, accesses } = await newRound(leader, Array(5).fill("peer"), { at: days(on) });
      for (const [n, title] of places.entries()) await place(accesses[n]!, title, { rows: {}, at: days(on) });
      await closeRound(leader, { id, at: days(on + 1) });
    };
    const rounds = async (of: Leader) => (await getStanding(of, { phase: 1, now: days(110) })).report.rounds;
    await hold(0, [1, 1, 2, 3, 3]);
    expect(await rounds(leader)).toBeNull();
    await hold(100, [2, 2, 2, 3]);
    expect(await rounds(leader)).toEqual({
      title: "What others placed, counted until 21 November 2026 and until 1 March 2027",
      lines: [
        {
          name: "The title, peers in engineering",
          from: "two at the first, one at the second and two at the third",
          to: "three at the second and one at the third",
        },
      ],
    });
    expect(await rounds(other)).toBeNull();
  });

  test("sent once more after the roadmap was finished is still that one", async () => {
    const { leader, roadmapId } = await newYear("2025-11-20");
    const key = randomUUID();
    const { version } = await getRoadmap(leader, roadmapId);
    const id = await decide(leader, roadmapId, { phase: 3, decision: "close", key });
    await finishRoadmap(leader, { roadmapId, version: version + 1, outcome: "stay-and-grow", reason: "", at: AT });
    expect(await decide(leader, roadmapId, { phase: 3, decision: "close", key, version })).toBe(id);
  });

  test("sent twice is decided once; from an older tab it changes nothing", async () => {
    const { leader, roadmapId } = await newYear();
    const key = randomUUID();
    const { version } = await getRoadmap(leader, roadmapId);
    const id = await decide(leader, roadmapId, { decision: "extend", weeks: 1, key });
    expect(await decide(leader, roadmapId, { decision: "extend", weeks: 1, key, version })).toBe(id);
    await expect(decide(leader, roadmapId, { version })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listReviews(leader, roadmapId)).toHaveLength(1);
  });

  test("ends only as its phase can, and belongs to nobody else", async () => {
    const { leader, roadmapId } = await newYear();
    const { leader: other, roadmapId: others } = await newYear();
    await expect(decide(leader, roadmapId, { decision: "close" })).rejects.toMatchObject({
      code: "INVALID",
      fields: { decision: expect.any(String) },
    });
    const id = await decide(leader, roadmapId);
    await expect(getReview(other, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listReviews(other, roadmapId)).toEqual([]);
    const version = 1;
    await expect(decide(leader, others, { version })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await listReviews(other, others)).toEqual([]);
  });

  test("asks as often for thirty items as for one", async () => {
    const { leader } = await newYear();
    await newEvidence(leader, { happenedOn: "2026-11-19" });
    const read = () => getStanding(leader, { phase: 1, now: AT });
    await read();
    const before = await countQueries(read);
    for (let n = 0; n < 30; n++) await newEvidence(leader, { happenedOn: "2026-11-19" });
    expect(await countQueries(read)).toBe(before);
  });
});
