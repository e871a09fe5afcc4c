import { describe, expect, test } from "vitest";
import { currentFramework } from "@/lib/framework/rules/library";
import { debtsOf } from "@/lib/mechanism/rules/debt";
import { answersTo, howShare, howsOf } from "@/lib/mechanism/rules/hows";
import type { MechanismRows } from "@/lib/mechanism/rules/rows";
import {
  carriesText,
  debtText,
  headlineText,
  keptText,
  notedText,
  owedText,
  ownShareText,
  runsText,
  runText,
  shareText,
} from "@/lib/mechanism/rules/telling";
import { mechanismsAt } from "@/lib/mechanism/rules/view";
import { wordsOn } from "@/lib/mechanism/rules/words";
import { mechanism, ranOn, rescue, together } from "@/tests/support/mechanism-rows";
import { framework, zone } from "@/tests/support/records";

const ON = "2026-11-20";
const view = (...parts: Partial<MechanismRows>[]) => mechanismsAt(together(...parts), { on: ON, zone });
const only = (...parts: Partial<MechanismRows>[]) => view(...parts).running[0]!;

describe("SH5: a mechanism", () => {
  test("is told with its owner, cadence and runs", () => {
    const forum = only(mechanism("Risk review", { ownerRole: "the head of support", cadence: "fortnightly" }));
    expect(keptText(forum)).toBe("every two weeks, looked after by the head of support");
    expect(keptText(only(mechanism("m")))).toBe("every week, looked after by you");
  });

  test.each([
    ["", "has not run yet", "“m” has not run without you yet; two more such runs and it is paid."],
    ["2026-11-02", "ran once, with you", "“m” has not run without you yet; two more such runs and it is paid."],
    ["2026-11-02*", "ran once, without you", "“m” ran once without you; one more such run and it is paid."],
    [
      "2026-11-02* 2026-11-09",
      "ran twice, one of them without you",
      "“m” ran once without you; one more such run and it is paid.",
    ],
    ["2026-11-02* 2026-11-09*", "ran twice, all of them without you", "“m” ran twice without you."],
    [
      "2026-11-02 2026-11-09 2026-11-10",
      "ran three times, none of them without you",
      "“m” has not run without you yet; two more such runs and it is paid.",
    ],
  ])("with the runs %j", (runs, ran, carries) => {
    const one = only(mechanism("m", { runs }));
    expect([runsText(one), carriesText(one)]).toEqual([ran, carries]);
  });

  test("its run tells who was there, what was decided and who says so", () => {
    expect(runText(ranOn("m", ON))).toBe("without you");
    expect(runText(ranOn("m", ON, { isWithLeader: true, decisions: 1 }))).toBe("with you, one decision");
    expect(runText(ranOn("m", ON, { decisions: 2, decided: "Two launches moved", loggedBy: "owner" }))).toBe(
      "without you, two decisions: Two launches moved, as its owner says",
    );
    expect(runText(ranOn("m", ON, { loggedBy: "owner" }), "Head of support")).toBe(
      "without you, as Head of support says",
    );
    expect(notedText(ranOn("m", ON, { isWithLeader: true, decisions: 1 }), "Jona")).toBe("with Jona, one decision");
  });

  test("those that run stand by name, stopped ones apart, and a later one is not seen yet", () => {
    const seen = view(
      mechanism("b"),
      mechanism("A"),
      mechanism("c", { stopped: true }),
      mechanism("d", { on: "2026-11-21" }),
    );
    expect([seen.running.map(({ id }) => id), seen.stopped.map(({ id }) => id)]).toEqual([["A", "b"], ["c"]]);
  });
});

describe("what is owed", () => {
  const off = (id: string, on: string, cause = "Sign-off") => ({ rescues: [rescue(id, on, cause)] });
  const open = (...parts: Partial<MechanismRows>[]) => debtsOf(view(...parts)).open;

  test("is one sentence, or none", () => {
    expect(owedText([])).toBeNull();
    const one = open(off("a", "2026-05-08"), off("b", "2026-11-19"));
    expect(owedText(one)).toBe(
      "“Sign-off” made two rescues necessary, and nothing that runs without you carries it; for one day now.",
    );
    expect(debtText(one[0]!)).toBe("Two rescues; owed for one day, since it came back on 19 November 2026.");
    const today = open(off("a", "2026-05-08"), off("b", ON));
    expect(owedText(today)).toMatch(/carries it; since today\.$/);
    expect(debtText(today[0]!)).toBe("Two rescues; owed since today, when it came back.");
    const two = open(
      off("a", "2026-05-08"),
      off("b", "2026-11-10"),
      off("c", "2026-05-08", "X"),
      off("d", "2026-11-01", "X"),
    );
    expect(owedText(two)).toBe(
      "Two causes came back, and nothing that runs without you carries them; the oldest for 19 days now.",
    );
  });

  test("stands above the inventory", () => {
    const headline = (...parts: Partial<MechanismRows>[]) => headlineText(open(...parts), view(...parts).running);
    expect(headline()).toBe("Nothing is written down yet of what runs here.");
    expect(headline(mechanism("m"))).toBe(
      "One mechanism, and it has not run twice without you yet; no rescue is owed anything.",
    );
    expect(headline(mechanism("m", { runs: "2026-11-02* 2026-11-09*" }), mechanism("n"))).toBe(
      "Two mechanisms, of which one ran twice or more without you; no rescue is owed anything.",
    );
    expect(headline(off("a", "2026-05-08"), off("b", "2026-11-19"), mechanism("m"))).toMatch(/^“Sign-off” made two/);
  });
});

describe("H1 to H5: the standing questions", () => {
  const hows = howsOf(framework);
  const answered = (...parts: Partial<MechanismRows>[]) => answersTo(hows, view(...parts));

  test("are asked on every track", () => {
    expect(hows.map(({ id }) => id)).toEqual(["H1", "H2", "H3", "H4", "H5"]);
    expect(howsOf(currentFramework("vp-to-cto"))).toEqual(hows);
  });

  test("are answered by what runs, and say whose that is", () => {
    expect(shareText(howShare(answered()))).toBe("Nobody answers any of them yet.");
    const some = answered(
      mechanism("a", { howId: "H1" }),
      mechanism("b", { howId: "H1", ownerRole: "a lead" }),
      mechanism("c", { howId: "H3" }),
      mechanism("d", { howId: "H4", stopped: true }),
    );
    expect(some.map(({ how, answers }) => [how.id, answers.map(({ id }) => id)])).toEqual([
      ...[
        ["H1", ["a", "b"]],
        ["H2", []],
        ["H3", ["c"]],
        ["H4", []],
        ["H5", []],
      ],
    ]);
    expect(ownShareText(some[0]!)).toBe("1 of 2 looked after by you");
    expect([ownShareText(some[2]!), ownShareText({ answers: [1], own: 0 })]).toEqual([
      "Looked after by you",
      "Looked after by others",
    ]);
    expect(shareText(howShare(some))).toBe("Two of five are answered; one of them rests on you alone.");
    expect(shareText(howShare(answered(mechanism("a", { howId: "H1" }))))).toBe(
      "One of five is answered; it rests on you alone.",
    );
    const others = answered(mechanism("b", { howId: "H1", ownerRole: "a lead" }));
    expect(shareText(howShare(others))).toBe("One of five is answered; it does not rest on you alone.");
  });
});

describe("a quiet word", () => {
  const words = (one: Parameters<typeof mechanism>[1], ...parts: Partial<MechanismRows>[]) =>
    wordsOn(only(mechanism("m", one), ...parts), { on: ON, zone }).map(({ finding }) => finding);
  const undecided = "Its last three runs name no decision.";

  test.each([
    ["three runs without a decision", { runs: "2026-11-02 2026-11-09* 2026-11-16" }, [undecided]],
    ["two of them", { runs: "2026-11-09* 2026-11-16" }, []],
    ["what has no decisions to make", { kind: "communication", runs: "2026-11-02 2026-11-09* 2026-11-16" }, []],
    ["no run for 90 days", { runs: "2026-08-22" }, ["It last ran on 22 August 2026."]],
    ["for 89", { runs: "2026-08-23" }, []],
    ["never since it was set up", { on: "2026-08-22" }, ["It has not run since it was set up on 22 August 2026."]],
    ["set up lately", { on: "2026-08-23" }, []],
  ] as const)("on %s", (_, one, expected) => {
    expect(words(one)).toEqual(expected);
  });

  test("rests once a decision is named, and on what was stopped", () => {
    const decided = { runs: [ranOn("m", "2026-11-18", { decisions: 1 })] };
    expect(words({ runs: "2026-11-02 2026-11-09* 2026-11-16" }, decided)).toEqual([]);
    const stopped = view(mechanism("m", { on: "2026-05-01", stopped: true })).stopped[0]!;
    expect(wordsOn(stopped, { on: ON, zone })).toEqual([]);
  });
});
