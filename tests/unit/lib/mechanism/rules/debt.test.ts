import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/date";
import { causesOf, debtsOf, monthsOf } from "@/lib/mechanism/rules/debt";
import type { MechanismRows } from "@/lib/mechanism/rules/rows";
import { mechanismsAt } from "@/lib/mechanism/rules/view";
import { link, mechanism, ranOn, rescue, same, together } from "@/tests/support/mechanism-rows";
import { noon, zone } from "@/tests/support/records";

const twice = {
  rescues: [rescue("a", "2026-05-08", "Release sign-off"), rescue("b", "2026-09-11", "release  Sign-off ")],
};
const at = (rows: MechanismRows, on = "2026-11-20") => mechanismsAt(rows, { on, zone });
/** Open debts as "cause: rescues since days", closed ones after a bar. */
function told(rows: MechanismRows, on?: string) {
  const { open, closed } = debtsOf(at(rows, on));
  const one = (debt: (typeof open)[number]) =>
    `${debt.words}: ${debt.rescues.length} since ${debt.sinceOn}, ${debt.days}`;
  return [open.map(one).join("; "), closed.map(one).join("; ")].join(" | ");
}
const OWED = "release  Sign-off : 2 since 2026-09-11, 70 | ";
const PAID = " | release  Sign-off : 2 since 2026-09-11, 70";

describe("T5: rescue debt", () => {
  test.each<[string, Partial<MechanismRows>[], string]>([
    ["nothing", [], " | "],
    ["one rescue", [{ rescues: twice.rescues.slice(0, 1) }], " | "],
    ["the same cause twice, in other case and spacing", [twice], OWED],
    [
      "accents make no other cause",
      [{ rescues: [rescue("a", "2026-05-08", "Café"), rescue("b", "2026-09-11", "cafe")] }],
      "cafe: 2 since 2026-09-11, 70 | ",
    ],
    ["two causes", [{ rescues: [rescue("a", "2026-05-08", "One"), rescue("b", "2026-09-11", "Other")] }], " | "],
    [
      "two rescues without a cause",
      [{ rescues: [rescue("a", "2026-05-08", ""), rescue("b", "2026-09-11", " ")] }],
      " | ",
    ],
    [
      "two causes said to be the same",
      [
        { rescues: [rescue("a", "2026-05-08", "One"), rescue("b", "2026-09-11", "Other")] },
        { sames: [same("b", "a", "2026-10-01")] },
      ],
      "Other: 2 since 2026-09-11, 70 | ",
    ],
    [
      "a cause said to be the same as something that is no rescue",
      [{ rescues: [rescue("a", "2026-05-08", "One")] }, { sames: [same("a", "x", "2026-10-01")] }],
      " | ",
    ],
    ["no mechanism linked, although one runs", [twice, mechanism("m", { runs: "2026-10-01* 2026-10-08*" })], OWED],
    ["one linked that has not run", [twice, mechanism("m", { prevents: ["a"] })], OWED],
    [
      "one linked that ran with the leader",
      [twice, mechanism("m", { prevents: ["a"], runs: "2026-10-01 2026-10-08 2026-10-15" })],
      OWED,
    ],
    [
      "one linked that ran once without",
      [twice, mechanism("m", { prevents: ["a"], runs: "2026-10-01* 2026-10-08" })],
      OWED,
    ],
    [
      "one linked that ran twice without",
      [twice, mechanism("m", { prevents: ["a"], runs: "2026-10-01* 2026-10-08*" })],
      PAID,
    ],
    [
      "linked to either of its rescues",
      [twice, mechanism("m", { prevents: ["b"], runs: "2026-10-01* 2026-10-08*" })],
      PAID,
    ],
    [
      "two linked that ran once each without",
      [
        twice,
        mechanism("m", { prevents: ["a"], runs: "2026-10-01*" }),
        mechanism("n", { prevents: ["b"], runs: "2026-10-08*" }),
      ],
      OWED,
    ],
    [
      "one linked to another rescue",
      [twice, mechanism("m", { prevents: ["c"], runs: "2026-10-01* 2026-10-08*" })],
      OWED,
    ],
    [
      "one linked that was stopped",
      [twice, mechanism("m", { prevents: ["a"], runs: "2026-10-01* 2026-10-08*", stopped: true })],
      OWED,
    ],
    [
      "one that a rescue only shows at work",
      [twice, mechanism("m", { runs: "2026-10-01* 2026-10-08*" }), { links: [link("m", "a", { relation: "shows" })] }],
      OWED,
    ],
    [
      "a run logged for a day to come",
      [
        twice,
        mechanism("m", { prevents: ["a"], runs: "2026-10-01*" }),
        { runs: [ranOn("m", "2026-11-21", { recordedAt: noon("2026-11-20") })] },
      ],
      OWED,
    ],
    [
      "a run that was taken back",
      [
        twice,
        mechanism("m", { prevents: ["a"], runs: "2026-10-01*" }),
        { runs: [ranOn("m", "2026-10-08", { endedAt: noon("2026-10-09") })] },
      ],
      OWED,
    ],
  ])("%s", (_, parts, expected) => {
    expect(told(together(...parts))).toBe(expected);
  });

  test("the debt begins on the day of the second rescue, however many follow, and the oldest comes first", () => {
    const more = [
      rescue("c", "2026-10-30", "Release sign-off"),
      rescue("d", "2026-06-01", "Panel"),
      rescue("e", "2026-06-03", "Panel"),
    ];
    expect(told(together(twice, { rescues: more }))).toBe(
      "Panel: 2 since 2026-06-03, 170; Release sign-off: 3 since 2026-09-11, 70 | ",
    );
  });

  test("reads on any past day as it stood then", () => {
    const rows = together(
      twice,
      mechanism("m", { on: "2026-09-20", prevents: ["a"], runs: "2026-10-01* 2026-10-08*" }),
    );
    const read = (on: string) => told(rows, on);
    expect(read("2026-09-10")).toBe(" | ");
    expect(read("2026-09-11")).toMatch(/, 0 \| $/);
    expect(read("2026-10-07")).toMatch(/, 26 \| $/);
    expect(read("2026-10-08")).toMatch(/^ \| /);
    const stopped = together(rows, {});
    const [facts] = rows.facts;
    const ended = {
      ...stopped,
      facts: [
        { ...facts!, endedAt: noon("2026-11-02") },
        { ...facts!, stopped: true, recordedAt: noon("2026-11-02") },
      ],
    };
    expect([told(ended, "2026-11-01"), told(ended, "2026-11-02")]).toEqual([
      expect.stringMatching(/^ \| /),
      expect.stringMatching(/, 52 \| $/),
    ]);
  });

  test("a cause is named as it was written last, and by its newest rescue", () => {
    const rescues = [
      rescue("a", "2026-05-08", "No owner"),
      rescue("b", "2026-09-11", "no OWNER"),
      rescue("c", "2026-10-01", ""),
    ];
    const [cause] = causesOf(at(together({ rescues, sames: [same("c", "a", "2026-10-02")] })));
    expect([cause?.id, cause?.words, cause?.rescues.map(({ evidenceId }) => evidenceId)]).toEqual([
      "c",
      "no OWNER",
      ["c", "b", "a"],
    ]);
  });

  test("rescues are counted by the month in which they happened", () => {
    const [cause] = causesOf(
      at(together(twice, { rescues: [rescue("c", addDays("2026-09-11", 3), "Release sign-off")] })),
    );
    expect(monthsOf(cause!, ["2026-05", "2026-06", "2026-09"])).toEqual([1, 0, 2]);
  });
});
