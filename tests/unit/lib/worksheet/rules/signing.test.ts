import fc from "fast-check";
import { expect, test } from "vitest";
import { SIGNERS } from "@/lib/framework/schema";
import { maySign, missingSigners, signedText, standingOfSignatures } from "@/lib/worksheet/rules/signing";

const BOTH = ["leader", "manager"] as const;
const jona = { role: "leader", name: "Jona Vale" } as const;
const amara = { role: "manager", name: "Amara Lind" } as const;

test.each([
  [BOTH, [], "Unsigned. It waits for the leader and the manager."],
  [BOTH, [jona], "Partly signed, by Jona Vale (leader). The manager has not signed."],
  [BOTH, [jona, amara], "Fully signed, by Jona Vale (leader) and Amara Lind (manager)."],
  [
    BOTH,
    [amara, { ...amara, name: "Kim Oduya" }],
    "Partly signed, by Amara Lind (manager) and Kim Oduya (manager). The leader has not signed.",
  ],
  [
    ["leader", "coach", "sponsor"] as const,
    [jona],
    "Partly signed, by Jona Vale (leader). The coach and the sponsor have not signed.",
  ],
])("of %j with %j it says: %s", (signedBy, signatures, text) => {
  expect(signedText(signedBy, signatures)).toBe(text);
});

const roles = fc.uniqueArray(fc.constantFrom(...SIGNERS), { minLength: 2 });
const signatures = fc.array(fc.record({ role: fc.constantFrom(...SIGNERS), name: fc.string() }));

test("it is fully signed exactly when nobody is missing, and one more signature never takes one away", () => {
  fc.assert(
    fc.property(roles, signatures, fc.constantFrom(...SIGNERS), (signedBy, all, role) => {
      const missing = missingSigners(signedBy, all);
      expect(standingOfSignatures(signedBy, all) === "fully").toBe(missing.length === 0);
      expect(missing).toEqual(expect.arrayContaining(missingSigners(signedBy, [...all, { role }])));
      expect(missingSigners(signedBy, [...all, { role }])).not.toContain(role);
    }),
  );
});

test.each([
  ["the version kept last, not signed yet", { role: "manager", hasSigned: false, isLatest: true }, true],
  ["one that they signed", { role: "manager", hasSigned: true, isLatest: true }, false],
  ["an earlier version", { role: "manager", hasSigned: false, isLatest: false }, false],
  ["what their role is not asked for", { role: "coach", hasSigned: false, isLatest: true }, false],
] as const)("somebody may sign, or not: %s", (_, who, may) => {
  expect(maySign(BOTH, who)).toBe(may);
});
