import { describe, expect, test } from "vitest";
import { QUESTIONS } from "@/lib/assessment/content";
import { reachedSnapshot } from "@/lib/assessment/rules/granted";
import { type Part, partsOf } from "@/lib/assessment/rules/parts";
import { takeSnapshot } from "@/lib/assessment/rules/snapshot";
import { Snapshot } from "@/lib/assessment/schema";
import { currentFramework } from "@/lib/framework/rules/library";
import { nothing, rowsOf, type Told, viewOf } from "@/tests/support/records";

const framework = currentFramework("em-to-vp");
const ON = "2026-06-01";
const wide = (id: string) => QUESTIONS[id]?.wide ?? 0;

/** An assessment over these items: QA1 names all of them, M1 claims the second level, everything else is the narrow side. */
function taken(told: Told[], choice: number = wide("QA1")) {
  const view = viewOf(told.length ? rowsOf(told) : nothing, { on: ON });
  const said = (part: Part) => {
    if (part.id === "QA1") return { choice, note: "As agreed", evidenceIds: told.map(({ id }) => id) };
    const narrow = part.kind === "question" ? 1 - part.wide : Number(part.id === "M1") * 2;
    return { choice: narrow, note: "", evidenceIds: [] };
  };
  const answers = new Map(partsOf(framework).map((part) => [part.id, said(part)]));
  return { view, snapshot: takeSnapshot({ framework, view, answers }) };
}

const open: Told[] = [{ id: "open", on: "2026-05-01" }];
const hidden: Told[] = [{ id: "hidden", on: "2026-05-02", by: ["ana"] }];

describe("a finished assessment by a grant", () => {
  test("with everything reached is as it was kept", () => {
    const { snapshot, view } = taken([...open, ...hidden]);
    expect(reachedSnapshot(snapshot, { ids: new Set(["open", "hidden"]), view })).toEqual(snapshot);
  });

  test("reads as one of a record that never had what is left out", () => {
    const [all, never] = [taken([...open, ...hidden]), taken(open)];
    expect(all.snapshot.questions[0]).toMatchObject({ finding: "agree" });
    expect(all.snapshot.rows[0]).toMatchObject({ shown: 2 });
    const told = reachedSnapshot(all.snapshot, { ids: new Set(["open"]), view: never.view });
    expect(told).toEqual(never.snapshot);
    expect(told.questions[0]).toMatchObject({ finding: "unconfirmed", evidence: [{ id: "open" }], note: "As agreed" });
    expect(told.rows[0]).toMatchObject({ shown: 0, finding: "unconfirmed", placed: 2 });
    expect(Snapshot.parse(told)).toEqual(told);
  });

  test("is confidence only where nothing that was named is reached", () => {
    const { snapshot } = taken(hidden);
    const told = reachedSnapshot(snapshot, { ids: new Set(), view: taken([]).view });
    expect(told).toEqual(taken([]).snapshot);
    expect(told.questions[0]).toMatchObject({ finding: "unshown", cause: "QA13.3", evidence: [] });
  });

  test("leaves the cause of a side that was not chosen", () => {
    const { snapshot } = taken(hidden, 1 - wide("QA1"));
    const told = reachedSnapshot(snapshot, { ids: new Set(), view: null });
    expect(told.questions[0]).toMatchObject({ finding: "open", cause: QUESTIONS.QA1?.cause });
  });

  test("tells nothing of states where they are closed", () => {
    const { snapshot } = taken([...open, ...hidden]);
    const told = reachedSnapshot(snapshot, { ids: new Set(["open"]), view: null });
    for (const row of told.rows) {
      expect(row).toMatchObject({ shown: 0, finding: "open", cause: null });
      for (const level of row.levels) expect(level).toMatchObject({ state: "none", isContested: false });
    }
    expect(told.rows[0]?.placed).toBe(2);
  });
});
