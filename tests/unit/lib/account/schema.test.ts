import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NewUser, Profile, SignIn, SignUp } from "@/lib/account/schema";

const GOOD = { name: "Robin Vale", email: "robin@example.com", password: "three cold lanterns", zone: "Europe/Berlin" };
const HUGE = "x".repeat(200_000);

describe("signing up", () => {
  test("takes what a person types", () => {
    expect(SignUp.parse({ ...GOOD, name: "  Róbin O’Väle " })).toEqual({ ...GOOD, name: "Róbin O’Väle" });
  });

  test("takes UTC for a zone that nobody knows: the browser guessed it", () => {
    for (const zone of ["Mars/Base", "", "+25:00", HUGE, undefined, "Europe/Berlin\0"])
      expect(SignUp.parse({ ...GOOD, zone }).zone).toBe("UTC");
  });

  test.each([
    [
      "name",
      [
        "",
        "   ",
        HUGE,
        "Robin\0",
        "Ro\ud800bin",
        "Robin\u202eelaV",
        "Robin\r\nBcc: sam@example.com",
        undefined,
        7,
        ["a"],
      ],
    ],
    ["email", ["", HUGE, "robin\0@example.com", "a@example.com,b@example.com", undefined, 7, {}]],
    ["password", ["", "short", HUGE, "lanterns\ud800", undefined, 7, []]],
  ])("refuses a bad %s at its field", (field, values) => {
    for (const value of values) {
      const result = SignUp.safeParse({ ...GOOD, [field]: value });
      expect(new Set(result.error?.issues.map((issue) => issue.path[0]))).toEqual(new Set([field]));
      expect(result.error?.issues[0]?.message).toMatch(/^[A-Z“][^{}]{5,200}\.$/);
    }
  });
});

describe("changing the profile", () => {
  test.each(["Mars/Base", "", "+25:00", HUGE, "Europe/Berlin\0", "<script>", undefined])(
    "refuses the zone %.20s",
    (zone) => {
      const result = Profile.safeParse({ name: "Robin", zone });
      expect(new Set(result.error?.issues.map((issue) => issue.path[0]))).toEqual(new Set(["zone"]));
    },
  );
});

test("no input makes a form fail in another way than at a field", () => {
  const any = fc.oneof(fc.anything(), fc.string({ unit: "binary" }));
  const form = fc.record(
    { name: any, email: any, password: any, zone: any, token: any, from: any },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(form, (given) => {
      for (const schema of [SignUp, SignIn, Profile, NewUser])
        for (const { path } of schema.safeParse(given).error?.issues ?? []) expect(path.length).toBeGreaterThan(0);
    }),
    { seed: 20_270_420, numRuns: 100 },
  );
});
