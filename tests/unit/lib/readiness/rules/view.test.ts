import { describe, expect, test } from "vitest";
import { type Day, endOfDay } from "@/lib/date";
import { groupRows } from "@/lib/readiness/rules/grouped";
import type { FactsRow, ReadinessRows } from "@/lib/readiness/rules/rows";
import { viewReader } from "@/lib/readiness/rules/view";
import { answer, CELL, D, noon, nothing, rowsOf, type Told, thresholds, viewOf, zone } from "@/tests/support/records";

const tierAt = (rows: ReadinessRows, on: Day, figures = viewOf(rows, { on }).thresholds) =>
  viewOf(rows, { on, thresholds: figures }).items.get("i")?.tier;
const item = (told: Partial<Told> = {}) => rowsOf([{ id: "i", on: D(0), ...told }]);
const at = (n: number) => noon(D(n));

/** The same rows with one more change of the item's facts on D(n). */
function changed(rows: ReadinessRows, n: number, patch: Partial<FactsRow>): ReadinessRows {
  const last = rows.facts.at(-1)!;
  const next = { ...last, ...patch, id: `${last.id}+`, recordedAt: at(n) };
  return { ...rows, facts: [...rows.facts.slice(0, -1), { ...last, endedAt: at(n) }, next] };
}

describe("tiers", () => {
  test.each<[string, Partial<Told>]>([
    ["note", {}],
    ["note", { outcomeBefore: "nine days" }],
    ["note", { outcomeAfter: "four days" }],
    ["note", { kind: "decided" }],
    ["artefact", { urls: ["https://example.com/plan"] }],
    ["outcome", { outcomeBefore: "nine days", outcomeAfter: "four days", urls: ["https://example.com/plan"] }],
    ["outcome", { kind: "decided", outcomeAfter: "the second rewrite was stopped" }],
    ["outcome", { kind: "shaped", outcomeAfter: "hiring moved to the platform" }],
    ["outcome", { kind: "declined", outcomeAfter: "the date stayed" }],
    ["attested", { by: ["ana"] }],
    ["attested", { by: [{ answer: "partly" }] }],
    ["note", { by: [{ answer: "no" }] }],
    ["note", { by: [{ answer: "holds" }] }],
  ])("%s: %j", (tier, told) => {
    expect(tierAt(item(told), D(1))).toBe(tier);
  });

  test.each([
    [59, "ben", "attested"],
    [60, "ben", "independent"],
    [90, "ben", "independent"],
    [91, "ben", "attested"],
    [75, "ana", "attested"],
  ])("asked again %i days on, %s says it holds: %s", (days, witnessId, tier) => {
    const rows = item({ by: ["ana", { witnessId, answer: "holds", on: D(days) }] });
    expect(tierAt(rows, D(120))).toBe(tier);
  });

  test("the later question counts by the day it was asked, and needs figures", () => {
    const later = { witnessId: "ben", answer: "holds", askedAt: at(70), answeredAt: at(110) } as const;
    expect(tierAt(item({ by: ["ana", later] }), D(109))).toBe("attested");
    expect(tierAt(item({ by: ["ana", later] }), D(110))).toBe("independent");
    expect(tierAt(item({ by: ["ana", later] }), D(110), null)).toBe("attested");
  });
});

describe("an answer counts", () => {
  const attested = item({ by: ["ana"] });

  test("from the day it is given", () => {
    const rows = item({ by: [{ on: D(5) }] });
    expect([4, 5].map((n) => tierAt(rows, D(n)))).toEqual(["note", "attested"]);
  });

  test.each<[string, Partial<FactsRow>, string]>([
    ["the sentence", { wording: 2 }, "note"],
    ["what was before", { outcomeBefore: "nine days" }, "note"],
    ["what came of it", { outcomeAfter: "four days" }, "note"],
    ["what it is measured in", { outcomeUnit: "of lead time" }, "note"],
    ["the context", { context: "Payments" }, "attested"],
    ["the reach", { scope: "company" }, "attested"],
    ["the day", { happenedOn: D(1) }, "attested"],
  ])("until %s is put right", (_, patch, tier) => {
    const rows = changed(attested, 9, patch);
    expect([8, 9].map((n) => tierAt(rows, D(n)))).toEqual(["attested", tier]);
  });

  test("until a claim is added or taken back, and again once it is confirmed", () => {
    const span = { recordedAt: at(9), endedAt: at(20) };
    const claim = {
      evidenceId: "i",
      signalId: "C3.S1",
      direction: "supports" as const,
      signalLabel: "",
      contentVersion: "",
    };
    const rows = { ...attested, claims: [...attested.claims, { ...claim, ...span }] };
    const again = answer("i", { witnessId: "ana", on: D(15) });
    const confirmed = { ...rows, attestations: [...rows.attestations, again] };
    expect([8, 9, 14].map((n) => tierAt(rows, D(n)))).toEqual(["attested", "note", "note"]);
    expect([14, 15, 19, 20].map((n) => tierAt(confirmed, D(n)))).toEqual(["note", "attested", "attested", "note"]);
  });

  test("only for the wording it was given to, however late it comes", () => {
    const rows = changed(item({ by: [{ on: D(12), wordingAt: at(8) }] }), 10, { wording: 2 });
    expect(tierAt(rows, D(12))).toBe("note");
    const fresh = changed(item({ by: [{ on: D(12), wordingAt: at(10) }] }), 10, { wording: 2 });
    expect(tierAt(fresh, D(12))).toBe("attested");
  });
});

describe("a view", () => {
  test("holds what was recorded by the end of its day, in the zone of the roadmap", () => {
    const rows = item({ loggedAt: endOfDay(D(3), zone) });
    const late = item({ loggedAt: new Date(endOfDay(D(3), zone).getTime() + 1) });
    const has = (some: ReadinessRows, n: number) => viewOf(some, { on: D(n) }).items.has("i");
    expect([has(rows, 2), has(rows, 3), has(late, 3), has(late, 4)]).toEqual([false, true, false, true]);
  });

  test("leaves out what is withdrawn, with its claims, and takes it in again", () => {
    const rows = changed(changed(item(), 4, { withdrawn: true }), 8, { withdrawn: false });
    const claims = (n: number) => viewOf(rows, { on: D(n) }).bySignal.get(CELL.id)?.length ?? 0;
    expect([3, 4, 7, 8].map(claims)).toEqual([1, 0, 0, 1]);
  });

  test("leaves out claims and links that were taken back", () => {
    const rows = item({ urls: ["https://example.com/1"] });
    const ended = { ...rows, links: rows.links.map((row) => ({ ...row, endedAt: at(5) })) };
    const urls = (n: number) => viewOf(ended, { on: D(n) }).items.get("i")?.urls;
    expect([urls(4), urls(5)]).toEqual([["https://example.com/1"], []]);
  });

  test("reads an item that changed three times in one instant, however its rows come", () => {
    const once = changed(item({ by: ["ana"] }), 4, { wording: 2 });
    const thrice = changed(changed(once, 4, { wording: 3 }), 4, { wording: 4 });
    for (const facts of [thrice.facts, thrice.facts.toReversed()])
      expect(viewOf({ ...thrice, facts }, { on: D(5) }).items.get("i")).toMatchObject({
        facts: { wording: 4 },
        tier: "note",
      });
  });

  test("takes an item that claims nothing as it was first worded", () => {
    expect(tierAt(item({ claims: [], by: ["ana"] }), D(1))).toBe("attested");
  });

  test("read for several days takes an item in from the day it was written down, and its claims and links from theirs", () => {
    const bare = item({ claims: [], loggedAt: at(10) });
    const later = { recordedAt: at(20), endedAt: at(30) };
    const claim = {
      evidenceId: "i",
      signalId: CELL.id,
      direction: "supports" as const,
      signalLabel: "",
      contentVersion: "",
    };
    const link = { evidenceId: "i", url: "https://example.com/1" };
    const rows = {
      ...bare,
      claims: [{ ...claim, ...later }],
      links: [{ ...link, recordedAt: at(15), endedAt: at(25) }],
    };
    const viewOn = viewReader(groupRows(rows), { zone, thresholds });
    const told = (n: number) => {
      const seen = viewOn(D(n)).items.get("i");
      return seen ? `${seen.urls.length} ${seen.claims.length}` : "nothing";
    };
    const days = [5, 12, 16, 22, 27, 32];
    const expected = ["nothing", "0 0", "1 0", "1 1", "0 1", "0 0"];
    expect(days.map(told)).toEqual(expected);
    expect(days.toReversed().map(told)).toEqual(expected.toReversed());
  });

  test("knows nothing of rows whose item has no facts", () => {
    const { facts: _, ...rest } = item({ by: ["ana"], urls: ["https://example.com/1"] });
    expect(viewOf({ ...rest, facts: [] }, { on: D(1) })).toMatchObject({ items: new Map(), bySignal: new Map() });
    expect(viewOf(nothing, { on: D(1) }).items.size).toBe(0);
  });
});
