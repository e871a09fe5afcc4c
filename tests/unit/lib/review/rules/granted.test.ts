import { describe, expect, test } from "vitest";
import { RESOURCES, type Resource } from "@/lib/grant/schema";
import { reachedReport } from "@/lib/review/rules/granted";
import { readIn } from "@/lib/review/rules/report";
import { Report } from "@/lib/review/schema";
import { planOf } from "@/lib/roadmap/rules/plan";
import { consistent, D, framework, readerOf, rowsOf } from "@/tests/support/records";

const phases = [3, 6, 12].map((endMonth, n) => ({ id: `P${n + 1}`, endMonth }));
const plan = planOf({ startOn: D(0), phases, extensions: [], aways: [] });
const viewOn = readerOf(rowsOf(consistent()));
const [, , last] = plan.phases;
const read = readIn({ framework, plan, phase: last!, view: viewOn(D(360)), viewOn });
const earlier = readIn({ framework, plan, phase: plan.phases[0]!, view: viewOn(D(101)), viewOn });

const CANARY = "canary";
const line = { name: CANARY, from: CANARY, to: CANARY };
const piece = { id: CANARY, wording: 1, on: D(1), tier: CANARY };
/** A kept review that says the word in every part that is told anew or never opened. */
const kept: Report = {
  ...{ format: 1, track: "From engineering manager to VP", on: D(101), reading: CANARY },
  phase: { index: 1, of: 3, name: "Broaden", purpose: "Purpose", outcome: null, startsOn: D(0), boundaryOn: D(91) },
  milestones: [
    { title: "Closed since", status: "done", detail: `closed, with ${CANARY}` },
    { title: "Open", status: "open", detail: `due, ${CANARY}` },
    { title: "Dropped", status: "dropped", detail: "dropped: no longer needed" },
    { title: CANARY, status: "done", detail: CANARY },
  ],
  evidence: { added: 99, confirmed: 98, strongest: [piece] },
  moves: { since: CANARY, lines: [{ ...line, rests: CANARY, newest: piece, lacks: CANARY }] },
  missing: [{ name: CANARY, state: CANARY, lacks: CANARY, step: CANARY }],
  assessments: { title: CANARY, lines: [line] },
  rounds: { title: CANARY, lines: [line] },
  debts: [{ evidenceId: CANARY, text: CANARY }],
  feedback: [{ lineId: CANARY, text: CANARY }],
  hows: [{ question: CANARY, answer: CANARY }],
  worksheets: [{ title: CANARY, detail: CANARY }],
  proofs: [{ id: CANARY, title: CANARY, carried: true, detail: CANARY, by: piece }],
  letter: [{ text: CANARY, best: piece, evidenceIds: [CANARY] }],
};
const titles = new Set(["Closed since", "Open", "Dropped"]);
const by = (resources: readonly Resource[], told = earlier) =>
  reachedReport(kept, { resources: new Set(resources), read: told, titles });

describe("a kept review by a grant", () => {
  test.each([[RESOURCES], [["reviews", "milestones", "evidence"]], [["reviews", "readiness"]], [["reviews"]]] as [
    readonly Resource[],
  ][])("with %j open has nothing of the words that were kept of it", (resources) => {
    const { report } = by(resources);
    expect(JSON.stringify(report)).not.toContain(CANARY);
    expect(report.evidence).toMatchObject({ added: 3, confirmed: 3 });
    expect(Report.parse(report)).toEqual(report);
  });

  test("with everything open has what was read anew, and milestones without their counts", () => {
    const { report, open } = by(RESOURCES, read);
    expect(open).toEqual({ dates: true, milestones: true, evidence: true, states: true });
    const { reading, evidence, moves, missing, proofs, letter } = report;
    expect({ reading, evidence, moves, missing, proofs, letter }).toEqual(read);
    expect(read.letter).toHaveLength(5);
    expect(report.phase).toEqual(kept.phase);
    expect(report.milestones).toEqual([
      { title: "Closed since", status: "done", detail: "" },
      { title: "Open", status: "open", detail: "" },
      { title: "Dropped", status: "dropped", detail: "dropped: no longer needed" },
    ]);
  });

  test("without evidence names no item", () => {
    const { report } = by(RESOURCES.filter((name) => name !== "evidence"));
    expect(earlier.moves.lines[0]).toMatchObject({ newest: { id: "c3" }, rests: expect.stringMatching(/newest:$/) });
    expect(JSON.stringify(report)).not.toMatch(/"c[123]"/);
    expect(report.moves.lines[0]).toMatchObject({ rests: "Rests on 3 confirmed items.", newest: null });
    expect(report.evidence.strongest).toEqual([]);
    expect(
      by(
        RESOURCES.filter((name) => name !== "evidence"),
        read,
      ).report,
    ).toMatchObject({ proofs: [], letter: [] });
  });

  test("without readiness tells no state", () => {
    const { report } = by(
      RESOURCES.filter((name) => name !== "readiness"),
      read,
    );
    expect(report).toMatchObject({
      reading: null,
      missing: [],
      proofs: [],
      letter: [],
      moves: { since: "", lines: [] },
    });
    expect(report.evidence.strongest).toEqual(read.evidence.strongest);
  });

  test("without the roadmap tells no boundary, without milestones none", () => {
    const { report } = by(["reviews", "readiness", "evidence"]);
    expect(report.phase).toMatchObject({ name: "Broaden", startsOn: "", boundaryOn: "" });
    expect(report.moves).toEqual({ since: "", lines: [] });
    expect(report.milestones).toEqual([]);
    expect(report.missing).toEqual(earlier.missing);
  });
});
