/** Writes the records that two implementations of the rules are held against: node --import ./bin/resolve.mjs tests/support/readiness-records.ts */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drawn } from "@/bin/demo/calendar";
import { addDays, addMonths, type Day, startOfDay } from "@/lib/date";
import { currentFramework } from "@/lib/framework/rules/library";
import type { ReadinessRows } from "@/lib/readiness/rules/rows";
import { assessedSignals } from "@/lib/readiness/rules/state";

const ZONE = "Europe/Berlin";
const FIRST: Day = "2025-11-21";
const CONTEXTS = ["Billing", "Payments ", "payments", "Züge", "zuge", "Hiring", ""];
const RELATIONS = ["report", "peer", "peer-outside", "manager"];
const ANSWERS = [...Array(16).fill("saw"), "partly", "partly", "holds", "no"] as ("saw" | "partly" | "holds" | "no")[];

const framework = currentFramework("em-to-vp");
const signals = assessedSignals(framework).map(({ id, rowId }) => ({
  id,
  rowId: rowId ?? null,
  level: Number(/^M\d\.L(\d)$/.exec(id)?.[1] ?? 0),
}));
const monthEnds = (from: Day) =>
  Array.from({ length: 13 }, (_, n) => addDays(addMonths(`${from.slice(0, 7)}-01`, n + 1), -1));

async function demo(): Promise<ReadinessRows> {
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "cairn-records-"));
  const { migrate } = await import("@/db");
  const { seedDemo } = await import("@/bin/demo/seed");
  const { readinessRows } = await import("@/lib/readiness/queries");
  await migrate();
  const { access } = await seedDemo({ at: new Date("2026-11-21T09:00:00Z") });
  return readinessRows(access);
}

/** A year of one item every third day, with everything that can happen to one. The same seed gives the same rows. */
function generated(seed: number): ReadinessRows {
  const draw = drawn(seed);
  const below = (n: number) => Math.floor(draw() * n);
  const oneOf = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const maybe = (chance: number) => draw() < chance;
  const instant = (day: Day) => new Date(startOfDay(day, ZONE).getTime() + below(24 * 60) * 60_000);
  const busy = Array.from({ length: 7 }, () => oneOf(signals).id);
  const rows = { facts: [], claims: [], links: [], answers: [], attestations: [], placements: [] } as unknown as {
    [Name in keyof ReadinessRows]: ReadinessRows[Name][number][];
  };
  for (let n = 0; n < 120; n++) {
    const evidenceId = `e${n}`;
    const happenedOn = addDays(FIRST, n * 3 - (maybe(0.1) ? 200 : 0));
    const loggedOn = addDays(addDays(FIRST, n * 3), below(5));
    const recordedAt = instant(loggedOn);
    const fact = {
      ...{ id: `f${n}`, evidenceId, happenedOn, withdrawn: false, wording: 1, kind: null, scope: null, mode: null },
      ...{
        context: oneOf(CONTEXTS),
        outcomeBefore: "",
        outcomeAfter: "",
        outcomeUnit: "",
        guard: "",
        recordedAt,
        endedAt: null,
      },
    };
    rows.facts.push(fact);
    if (maybe(0.2)) {
      const at = instant(addDays(loggedOn, 1 + below(90)));
      Object.assign(fact, { endedAt: at });
      const change = oneOf([{ wording: 2 }, { outcomeAfter: "3 days" }, { context: "Hiring" }, { withdrawn: true }]);
      rows.facts.push({ ...fact, ...change, id: `g${n}`, recordedAt: at, endedAt: null });
    }
    for (const signalId of new Set([oneOf(busy), ...(maybe(0.4) ? [oneOf(signals).id] : [])])) {
      const direction = maybe(0.07) ? "against" : "supports";
      const endedAt = maybe(0.06) ? instant(addDays(loggedOn, 10 + below(100))) : null;
      const said = { signalLabel: signalId, contentVersion: framework.version };
      rows.claims.push({ evidenceId, signalId, direction, ...said, recordedAt, endedAt });
    }
    if (maybe(0.3))
      rows.links.push({ evidenceId, url: `https://docs.example.com/${below(4)}`, recordedAt, endedAt: null });
    if (n > 0 && maybe(0.15))
      rows.answers.push({ evidenceId: `e${below(n)}`, answerId: evidenceId, recordedAt, endedAt: null });
    for (let answers = below(4); answers > 0; answers--) {
      const askedAt = instant(addDays(loggedOn, 1 + below(40)));
      const answeredAt = new Date(askedAt.getTime() + below(6 * 24 * 60) * 60_000);
      const withdrawnAt = maybe(0.06) ? new Date(answeredAt.getTime() + below(90) * 86_400_000) : null;
      const witness = below(maybe(0.5) ? 6 : 2);
      rows.attestations.push({
        ...{
          id: `a${rows.attestations.length}`,
          evidenceId,
          witnessId: `w${witness}`,
          relation: oneOf(RELATIONS.slice(0, 1 + (witness % 4))),
        },
        ...{
          proposedByLeader: witness < 4,
          answer: oneOf(ANSWERS),
          askedAt,
          wordingAt: answeredAt,
          answeredAt,
          withdrawnAt,
        },
      });
    }
  }
  for (let n = 0; n < 6; n++) {
    const revealedAt = instant(addDays(FIRST, 40 + below(300)));
    const discussedAt = maybe(0.6) ? new Date(revealedAt.getTime() + below(60) * 86_400_000) : null;
    rows.placements.push({ id: `p${n}`, rowId: `M${1 + below(8)}`, level: below(4), revealedAt, discussedAt });
  }
  return rows;
}

/** The same rows under ids that do not change from run to run. */
function renamed(rows: ReadinessRows): ReadinessRows {
  const names = new Map<string, string>();
  const short = (_: string, value: unknown) => {
    if (typeof value !== "string" || !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return value;
    names.set(value, names.get(value) ?? `id${names.size}`);
    return names.get(value);
  };
  return JSON.parse(JSON.stringify(rows, short));
}

function write(name: string, { rows, from }: { rows: ReadinessRows; from: Day }) {
  const head = { zone: ZONE, thresholds: framework.thresholds, signals, days: monthEnds(from) };
  const lists = Object.entries({ ...head, ...rows }).map(([key, value]) => {
    const text =
      Array.isArray(value) && typeof value[0] === "object"
        ? `[\n${value.map((row) => JSON.stringify(row)).join(",\n")}\n]`
        : JSON.stringify(value);
    return `"${key}": ${text}`;
  });
  writeFileSync(join(import.meta.dirname, `../data/readiness/${name}.json`), `{\n${lists.join(",\n")}\n}\n`);
}

write("demo", { rows: renamed(await demo()), from: addMonths("2026-11-21", -12) });
for (const [name, seed] of [
  ["first", 11],
  ["second", 22],
  ["third", 33],
] as const)
  write(name, { rows: generated(seed), from: FIRST });
process.exit(0);
