import { expect, test } from "vitest";
import { runObstacle } from "@/lib/ask/rules/run";

test("only somebody else can note the runs of what still runs", () => {
  expect(runObstacle({ stopped: false, ownerRole: "Head of support" })).toBeNull();
  expect(runObstacle({ stopped: true, ownerRole: "Head of support" })).toMatch(/^It has stopped\./);
  expect(runObstacle({ stopped: false, ownerRole: "" })).toMatch(/^You look after it yourself\./);
});
