import { describe, expect, test } from "vitest";
import { currentFramework, findFramework, listFrameworks } from "@/lib/framework/rules/library";
import { worksheetsFor } from "@/lib/framework/rules/situations";
import { TRACKS } from "@/lib/framework/schema";
import { IN_PHASE } from "@/lib/worksheet/content";
import { offeredForCompetency, offeredInPhase, sheetForMilestone } from "@/lib/worksheet/rules/offer";

const framework = currentFramework("em-to-vp");
const tracks = TRACKS.map(currentFramework);
const ids = (sheets: { id: string }[]) => sheets.map(({ id }) => id);

describe("worksheets are offered", () => {
  test("in phases that exist, each as a worksheet that exists", () => {
    const phases = tracks.flatMap((track) => track.phases.map(({ id }) => ({ track, id })));
    expect(Object.keys(IN_PHASE).toSorted()).toEqual(ids(phases).toSorted());
    for (const { track, id } of phases) expect(ids(offeredInPhase(track, id))).toEqual(IN_PHASE[id]);
    expect(offeredInPhase(framework, "P9")).toEqual([]);
  });

  test("every one of them somewhere, and nowhere all of them", () => {
    const places = [
      ...tracks.flatMap((track) => track.phases.map(({ id }) => offeredInPhase(track, id))),
      ...(framework.situations ?? []).map(worksheetsFor),
      ...framework.competencies.map(({ id }) => offeredForCompetency(framework, id)),
    ].map(ids);
    const all = new Set(tracks.flatMap(({ worksheets = [] }) => ids(worksheets)));
    expect(new Set(places.flat())).toEqual(all);
    for (const some of places) expect(some.length).toBeLessThan(all.size / 2);
  });

  test("for a competency the most particular first, and none that is about all of them", () => {
    expect(ids(offeredForCompetency(framework, "C6"))).toEqual(["WS.P2.4", "WS.OW1"]);
    for (const { id } of framework.competencies)
      expect(offeredForCompetency(framework, id).length, id).toBeGreaterThan(0);
    expect(ids(offeredForCompetency(framework, "C1"))).not.toContain("WS.O5");
  });

  test("for the milestone that they work out", () => {
    expect(sheetForMilestone(framework, "P2.3")?.title).toBe("Proposal on one page");
    expect(sheetForMilestone(framework, "P1.2")).toBeNull();
  });

  test("to a roadmap of the first version as the newest has them", () => {
    const first = findFramework("em-to-vp", "1.0.0") ?? listFrameworks()[0];
    expect(first && ids(offeredInPhase(first, "P1"))).toEqual(IN_PHASE.P1);
    expect(first && offeredForCompetency(first, "C6")).toEqual([]);
  });
});
