import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import { groupRows } from "@/lib/readiness/rules/grouped";
import type { ReadinessRows } from "@/lib/readiness/rules/rows";
import { type Assessed, stateOf } from "@/lib/readiness/rules/state";
import { viewAt } from "@/lib/readiness/rules/view";
import { STATES } from "@/lib/readiness/schema";

// The rows are made by tests/support/readiness-records.ts; states.csv is what states.py, which shares no code with the
// product, reads in them.
const folder = join(import.meta.dirname, "../../../data/readiness");
const [, ...lines] = readFileSync(join(folder, "states.csv"), "utf8").trim().split("\n");

type Record = ReadinessRows & { zone: string; thresholds: Thresholds; signals: Assessed[]; days: Day[] };

function recordOf(name: string): Record {
  const instants = (key: string, value: unknown) => (key.endsWith("At") && value ? new Date(String(value)) : value);
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"), instants);
}

describe.each(["demo", "first", "second", "third"])("%s", (name) => {
  const { zone, thresholds, signals, days, ...rows } = recordOf(name);
  const grouped = groupRows(rows);

  test.each(days)("reads on %s as the other implementation does", (on) => {
    const view = viewAt(grouped, { on, zone, thresholds });
    const read = signals.map((signal) => {
      const { state, contested } = stateOf(view, signal);
      return `${name},${on},${signal.id},${state},${contested.length ? 1 : 0}`;
    });
    expect(read).toEqual(lines.filter((line) => line.startsWith(`${name},${on},`)));
    expect(read).toHaveLength(25);
  });
});

test("every state occurs, contested and not", () => {
  const found = new Set(lines.map((line) => line.split(",").slice(3).join()));
  const expected = STATES.flatMap((state) => (state === "none" ? [`${state},0`] : [`${state},0`, `${state},1`]));
  expect([...found].sort()).toEqual(expected.sort());
});
