import { describe, expect, test } from "vitest";
import { emToVp } from "@/lib/framework/content/em-to-vp";
import { emToVpFirst } from "@/lib/framework/content/em-to-vp-1-0";
import { guideFrameworks, guidePageOf, guidePlace, sectionOf } from "@/lib/framework/rules/guide";
import { currentFramework, listFrameworks } from "@/lib/framework/rules/library";
import { LedgerId } from "@/lib/framework/schema/note";

/** Every ledger id that stands anywhere in the content. */
function idsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "id" in value && LedgerId.safeParse(value.id).success ? [String(value.id)] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

describe("the place of an id", () => {
  test.each([
    ["C6", "/guide/competencies#C6"],
    ["C1.S1", "/guide/competencies#C1.S1"],
    ["M8.L3", "/guide/matrix#M8.L3"],
    ["MX5", "/guide/matrix#MX5"],
    ["BENCH", "/guide/matrix#BENCH"],
    ["SH2.1", "/guide/shifts#SH2.1"],
    ["H5", "/guide/shifts#H5"],
    ["T0", "/guide/traps#T0"],
    ["O5.1", "/guide/role#O5.1"],
    ["V10", "/guide/role#V10"],
    ["OW3", "/guide/ownership#OW3"],
    ["OWL1.1", "/guide/ownership#OWL1.1"],
    ["AI7", "/guide/ownership#AI7"],
    ["PC11", "/guide/promotion#PC11"],
    ["QA13.1", "/guide/promotion#QA13.1"],
    ["P1.T", "/guide/year#P1.T"],
    ["R0", "/guide/year#R0"],
    ["VC6.1", "/guide/onward#VC6.1"],
    ["VE.aim", "/guide/onward#VE.aim"],
    ["VP1", "/guide/onward#VP1"],
    ["N12", "/guide/onward#N12"],
    ["WS.O5.1", "/guide/worksheets#WS.O5.1"],
  ])("%s is at %s", (id, place) => {
    expect(guidePlace(id)).toBe(place);
  });

  test.each(["TV1", "own-team", "", "VP of Engineering", "constructor"])("%j has none", (id) => {
    expect(guidePlace(id)).toBeNull();
  });

  test("every id of every track has one", () => {
    const ids = listFrameworks().flatMap(idsIn);
    expect(ids.length).toBeGreaterThan(300);
    expect(ids.filter((id) => guidePageOf(id) === null)).toEqual([]);
  });
});

describe("what the Guide shows", () => {
  const tracks = (pinned: Parameters<typeof guideFrameworks>[0]) =>
    guideFrameworks(pinned).map(({ track, version }) => `${track} ${version}`);
  const newest = `em-to-vp ${emToVp.version}`;

  test("is the newest of each track for visitors and for those who run it", () => {
    expect(tracks(null)[0]).toBe(newest);
    expect(tracks(currentFramework("em-to-vp"))).toEqual(tracks(null));
    expect(new Set(tracks(null).map((one) => one.split(" ")[0])).size).toBe(tracks(null).length);
  });

  test("is the version that a roadmap pinned, with the guidance that came later", () => {
    expect(tracks(emToVpFirst)[0]).toBe("em-to-vp 1.0.0");
    const [shown] = guideFrameworks({ ...emToVpFirst, traps: [] });
    expect(shown?.traps).toEqual([]);
    expect(shown?.shifts).toEqual(emToVp.shifts);
  });
});

describe("a section of all tracks", () => {
  const note = (id: string, title: string) =>
    ({ id, title, text: title, source: { document: "ours", heading: "x" } }) as const;
  const first = { ...emToVp, orientation: [note("O1", "own"), note("VC0", "shared")] };
  const second = { ...emToVp, orientation: [note("VC0", "again"), note("VC1", "other")] };
  const titles = (...asked: Parameters<typeof sectionOf<"orientation">>) =>
    sectionOf(...asked).map(({ title }) => title);

  test("has what they share once", () => {
    expect(titles([first, second], "orientation")).toEqual(["own", "shared", "other"]);
  });

  test("can be cut to what belongs on one page", () => {
    expect(titles([first, second], "orientation", "onward")).toEqual(["shared", "other"]);
    expect(titles([first, second], "orientation", "traps")).toEqual([]);
  });

  test("is empty where no track has it", () => {
    expect(sectionOf([emToVpFirst], "worksheets")).toEqual([]);
  });
});
