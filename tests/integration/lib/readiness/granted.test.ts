import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { transact } from "@/db";
import { claims } from "@/db/schema/evidence";
import { placements } from "@/db/schema/review";
import { heatInputOf } from "@/lib/drawing/heat-input";
import { answerEvidence } from "@/lib/evidence/mutations/answer";
import { withdrawEvidence } from "@/lib/evidence/mutations/withdraw";
import { openGrant } from "@/lib/grant/access";
import { RESOURCES, type Resource } from "@/lib/grant/schema";
import { readinessOn } from "@/lib/readiness/queries";
import { getGrantedSignal, grantedReadinessOn } from "@/lib/readiness/queries/granted";
import { monthsBetween } from "@/lib/readiness/rules/as-of";
import { comparedMoments, intervalsOf } from "@/lib/readiness/rules/moves";
import { modeMonths } from "@/lib/readiness/rules/over-time";
import { readingOf } from "@/lib/readiness/rules/reading";
import { namedSignal, tellSignal } from "@/lib/readiness/rules/signal";
import { keptSignals } from "@/lib/readiness/rules/standing";
import { assessedSignals } from "@/lib/readiness/rules/state";
import { answer, newAsk, newLeader, newPlaced, newRoadmap } from "@/tests/support/factories";
import { markAs, newGrant, newGrantAccess } from "@/tests/support/granting";

type Leader = Awaited<ReturnType<typeof newLeader>>;
type Told = Parameters<typeof newPlaced>[1] & { happenedOn: string; seenBy?: "peer" | "manager" };

const FROM = "2026-05-01";
const NOW = new Date("2026-11-20T11:00:00Z");
const noon = (day: string) => new Date(`${day}T11:00:00Z`);
const open = (...closed: Resource[]) => RESOURCES.filter((name) => name !== "sensitive" && !closed.includes(name));
const supports = (signalId: string) => ({ signalId, direction: "supports" as const, rationale: "" });
const against = (signalId: string) => ({ signalId, direction: "against" as const, rationale: "" });

/** One item as it happened, and what a witness said of it on the same day. */
async function happened(leader: Leader, { seenBy, confidentiality = "ordinary", ...told }: Told): Promise<string> {
  const at = noon(told.happenedOn > FROM ? told.happenedOn : FROM);
  const id = await newPlaced(leader, { at, ...told });
  if (seenBy) {
    const { access } = await newAsk(leader, id, { at, relation: seenBy, witness: `A ${seenBy}` });
    await answer(access, id, { at });
  }
  await markAs(id, confidentiality);
  return id;
}

/** What no grant reaches, on the very signals of what it reaches; each would change a state, a count or a reason. */
async function hide(leader: Leader, part: "before" | "after") {
  const hidden: Told[] = [
    { happenedOn: "2026-06-02", confidentiality: "private", context: "Hidden", seenBy: "manager" },
    { happenedOn: "2026-06-03", confidentiality: "employer-sensitive", context: "Hidden", seenBy: "manager" },
    { happenedOn: "2026-04-28", context: "Hidden", seenBy: "peer" },
    { happenedOn: "2026-10-30", confidentiality: "private", claims: [against("M1.L2")] },
    { happenedOn: "2026-11-01", confidentiality: "employer-sensitive", claims: [supports("M6.L1")], seenBy: "peer" },
    { happenedOn: "2026-11-02", confidentiality: "private", claims: [supports("BENCH")], mode: "built" },
  ];
  const ids: string[] = [];
  for (const told of part === "before" ? hidden.slice(0, 3) : hidden.slice(3)) {
    const sentence = `Secret of ${told.happenedOn}`;
    ids.push(await happened(leader, { ...told, sentence }));
  }
  const gone = await happened(leader, { happenedOn: "2026-11-03", sentence: "Secret withdrawn", seenBy: "manager" });
  await withdrawEvidence(leader, { ids: [gone], at: noon("2026-11-10") });
  return { ids: [...ids, gone], latest: ids.at(-1) as string };
}

/** A record with four items that a grant reaches, and beside them what it does not, where `secrets` says so. */
async function newWorld(secrets: boolean) {
  const leader = await newLeader();
  await newRoadmap(leader, { at: noon("2026-04-20") });
  const before = secrets ? await hide(leader, "before") : null;
  await happened(leader, { happenedOn: "2026-05-04", context: "Payments", seenBy: "peer" });
  await happened(leader, { happenedOn: "2026-07-20", context: "Search", seenBy: "peer", mode: "coached" });
  const rescue = await happened(leader, { happenedOn: "2026-10-20", claims: [against("M1.L2"), supports("M4.L2")] });
  await happened(leader, { happenedOn: "2026-10-28", context: "Payments", seenBy: "peer", scope: "several-teams" });
  const after = secrets ? await hide(leader, "after") : null;
  if (after) {
    await answerEvidence(leader, { id: rescue, answerId: after.latest, at: noon("2026-11-05") });
    const of = { ownerId: leader.ownerId, rowId: "M1", level: 0, revealedAt: noon("2026-11-04") };
    await transact((tx) => tx.insert(placements).values(of));
  }
  return { leader, rescue, hidden: [...(before?.ids ?? []), ...(after?.ids ?? [])] };
}

type Readiness = NonNullable<Awaited<ReturnType<typeof grantedReadinessOn>>>;

/** Everything that the pages tell of these states, with ids by the order in which they are told. */
function pagesOf(readiness: Readiness): string {
  const { view, framework, plan, day, roadmap, rows } = readiness;
  const signals = assessedSignals(framework).map((signal) => ({ id: signal.id, label: signal.label, signal }));
  const months = monthsBetween(plan.startOn, day.on);
  const compared = comparedMoments({ ...readiness, isPast: day.isPast });
  const { moments } = compared;
  const told = {
    ...{ day, plan, startOn: roadmap.startOn, count: view.items.size, reading: readingOf(view, framework) },
    signals: signals.map((one) => tellSignal(view, one)),
    kept: keptSignals(view, framework),
    claimed: rows.claims.length,
    moments: moments.map(({ states, ...moment }) => ({ ...moment, states: [...states.values()] })),
    intervals: intervalsOf(moments, compared.signals).map(({ moves }) => moves),
    heat: heatInputOf({ view, framework, months, asTable: true, isLinked: true }),
    modes: modeMonths(view, months),
  };
  const names = new Map<string, string>();
  return JSON.stringify(told, (key, value) => {
    // An item and its claims hold each other.
    if (key === "item") return { id: value.id };
    if (typeof value !== "string" || !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return value;
    names.set(value, names.get(value) ?? `id${names.size}`);
    return names.get(value);
  });
}

describe("readiness by a grant", () => {
  let full: Awaited<ReturnType<typeof newWorld>>;
  let never: Awaited<ReturnType<typeof newWorld>>;
  let reader: Leader;
  beforeAll(async () => {
    [full, never, reader] = [await newWorld(true), await newWorld(false), await newLeader()];
  });
  const granted = (leader: Leader, resources: readonly Resource[] = open()) =>
    newGrantAccess(leader, reader, { resources, fromOn: FROM, at: NOW });

  test.each([undefined, "2026-05-01", "2026-06-30", "2026-10-21", "2026-11-04", "2026-11-09"])(
    "reads on %s as the record of somebody who never had what is left out",
    async (on) => {
      const [with_, without] = [await granted(full.leader), await granted(never.leader)];
      const [read, other] = [
        (await grantedReadinessOn(with_, { on, now: NOW })) as Readiness,
        (await grantedReadinessOn(without, { on, now: NOW })) as Readiness,
      ];
      expect(pagesOf(read)).toBe(pagesOf(other));
      const everything = JSON.stringify(read.rows);
      for (const id of full.hidden) expect(everything).not.toContain(id);
      if (on === undefined || on > FROM) {
        const whole = (await readinessOn(full.leader, { on, now: NOW })) as Readiness;
        expect(pagesOf(whole)).not.toBe(pagesOf(read));
      }
    },
  );

  test("tells what the states rest on, and nothing before there is a roadmap", async () => {
    const { view, framework } = (await grantedReadinessOn(await granted(full.leader), {
      on: undefined,
      now: NOW,
    })) as Readiness;
    const cell = assessedSignals(framework).find(({ id }) => id === "M1.L2")!;
    const { found, against: spoken } = tellSignal(view, { id: cell.id, label: cell.label, signal: cell });
    expect(found).toMatchObject({ state: "consistent", contested: [{ by: "item", evidenceId: full.rescue }] });
    expect(spoken).toMatchObject([{ isOpen: true, answers: [] }]);
    expect(view.items.size).toBe(4);
    const bare = await newGrantAccess(reader, full.leader, { fromOn: FROM, at: NOW });
    expect(await grantedReadinessOn(bare, { on: undefined, now: NOW })).toBeNull();
    await expect(getGrantedSignal(bare, { id: "M1.L2", on: undefined, now: NOW })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("opens sensitive items with what they say, where the grant does", async () => {
    const access = await granted(full.leader, [...RESOURCES]);
    const { view } = (await grantedReadinessOn(access, { on: undefined, now: NOW })) as Readiness;
    expect(view.items.size).toBe(6);
    const signal = await getGrantedSignal(access, { id: "M6.L1", on: undefined, now: NOW });
    expect(signal.told.found.state).toBe("occasional");
    expect([...(signal.sentences ?? [])].map(([, sentence]) => sentence)).toEqual(["Secret of 2026-11-01"]);
  });

  test("begins with the roadmap where that is open and later, and tells nothing of it where it is closed", async () => {
    const early = { resources: open(), fromOn: "2026-01-01", at: NOW };
    const read = async (given: Partial<typeof early>, on?: string) =>
      (await grantedReadinessOn(await newGrantAccess(full.leader, reader, { ...early, ...given }), {
        ...{ on, now: NOW },
      })) as Readiness;
    expect((await read({}, "2026-04-19")).day).toMatchObject({
      isPast: false,
      note: expect.stringContaining("20 April"),
    });
    expect((await read({})).plan).toMatchObject({ startOn: "2026-04-20", phases: { length: 3 } });
    const closed = await read({ resources: open("roadmap") }, "2026-04-19");
    expect(closed.day).toMatchObject({ isPast: true, on: "2026-04-19" });
    expect(closed.plan).toEqual({ startOn: "2026-01-01", endsOn: null, phases: [], pauses: [] });
    expect(JSON.stringify([closed.plan, closed.day, closed.roadmap.startOn])).not.toContain("2026-04-20");
  });

  test("names no item where evidence is closed, and reads the same states", async () => {
    const asked = { id: "M1.L2", on: undefined, now: NOW };
    const [shut, wide] = [await granted(full.leader, open("evidence")), await granted(full.leader)];
    const [closed, opened] = [await getGrantedSignal(shut, asked), await getGrantedSignal(wide, asked)];
    expect(closed.sentences).toBeNull();
    expect(opened.sentences?.size).toBe(4);
    expect([...(opened.sentences ?? [])].join()).not.toContain("Secret");
    expect(pagesOf(closed.readiness)).toBe(pagesOf(opened.readiness));
  });

  test("is missing where it is closed, of signals that only something hidden claims, and for anybody else", async () => {
    const asked = { on: undefined, now: NOW };
    const refused = { code: "NOT_FOUND" };
    const closed = await granted(full.leader, open("readiness"));
    await expect(grantedReadinessOn(closed, asked)).rejects.toMatchObject(refused);
    await expect(getGrantedSignal(closed, { id: "M1.L2", ...asked })).rejects.toMatchObject(refused);
    const secret = await happened(full.leader, { happenedOn: "2026-11-06", confidentiality: "private" });
    const told = await happened(full.leader, { happenedOn: "2026-11-06" });
    for (const [evidenceId, signalId] of [
      [secret, "OLD.1"],
      [told, "OLD.2"],
    ] as const)
      await transact((tx) => tx.update(claims).set({ signalId }).where(eq(claims.evidenceId, evidenceId)));
    const own = (await readinessOn(full.leader, asked)) as Readiness;
    for (const id of ["OLD.1", "OLD.2"]) expect(namedSignal(id, own)).toMatchObject({ id, signal: null });
    const access = await granted(full.leader);
    expect((await getGrantedSignal(access, { id: "OLD.2", ...asked })).told.found.state).toBe("claimed");
    for (const id of ["OLD.1", "VC6.1", "nothing"])
      await expect(getGrantedSignal(access, { id, ...asked })).rejects.toMatchObject(refused);
    const grantId = await newGrant(full.leader, reader, { fromOn: FROM });
    await expect(openGrant({ id: never.leader.ownerId }, { grantId, at: NOW })).rejects.toMatchObject(refused);
  });
});
