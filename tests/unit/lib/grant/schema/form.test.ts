import { describe, expect, test } from "vitest";
import { RESOURCES } from "@/lib/grant/schema";
import { AnswerClaim, ChangeGrant, Invite, InviteAgain } from "@/lib/grant/schema/form";

const FORM = {
  ...{ role: "coach", name: " Amara Lind ", organisation: "", purpose: "To prepare our meetings" },
  ...{ resources: ["roadmap", "evidence", "roadmap"], worksheetIds: ["WS.O5"], mayComment: "on" },
  ...{ from: "2026-11-21", fromOther: "", untilOn: "", way: "mail", address: "Amara@Example.com" },
  inviteKey: "0a1b2c3d-key",
};
const SPONSOR = { role: "sponsor", resources: [], worksheetIds: [], mayComment: undefined };

/** The fields that are refused, each with what is said there. */
function refused(change: object) {
  const result = Invite.safeParse({ ...FORM, ...change });
  if (result.success) return {};
  return Object.fromEntries(result.error.issues.map(({ path, message }) => [String(path[0]), message]));
}

describe("an invitation", () => {
  test("is read as it was written, each thing once", () => {
    expect(Invite.parse(FORM)).toEqual({
      ...{ role: "coach", name: "Amara Lind", organisation: "", purpose: "To prepare our meetings" },
      ...{ resources: ["roadmap", "evidence"], worksheetIds: ["WS.O5"], mayComment: true },
      ...{ fromOn: "2026-11-21", untilOn: null, way: "mail", address: "amara@example.com", inviteKey: "0a1b2c3d-key" },
    });
  });

  test("opens nothing that was left unticked, and takes the other day and a last one", () => {
    const { resources, worksheetIds, mayComment, ...form } = FORM;
    const other = { from: "other", fromOther: "2026-04-20", untilOn: "2026-04-20", way: "link", address: "" };
    expect(Invite.parse({ ...form, ...other })).toMatchObject({
      ...{ resources: [], worksheetIds: [], mayComment: false },
      ...{ fromOn: "2026-04-20", untilOn: "2026-04-20", way: "link", address: null },
    });
    expect(Invite.parse({ ...FORM, ...SPONSOR })).toMatchObject({ role: "sponsor", resources: [], mayComment: false });
  });

  test.each([
    ["a role that does not exist", { role: "administrator" }, "role"],
    ["nobody", { name: " " }, "name"],
    ["a name that is too long", { name: "a".repeat(81) }, "name"],
    ["a name over two lines", { name: "Amara\nBcc: all@example.com" }, "name"],
    ["a name with a header in it", { name: "Amara\r\nBcc: all@example.com" }, "name"],
    ["a name with a control character", { name: "Amara\u0000" }, "name"],
    ["a name that turns the line around", { name: "Amara\u202edniL" }, "name"],
    ["a list for a name", { name: ["Amara"] }, "name"],
    ["an organisation that is too long", { organisation: "a".repeat(81) }, "organisation"],
    ["no purpose", { purpose: "" }, "purpose"],
    ["a purpose that is too long", { purpose: "a".repeat(301) }, "purpose"],
    ["a resource that does not exist", { resources: ["private"] }, "resources"],
    ["a resource by the name of a column", { resources: ["readerId"] }, "resources"],
    ["sensitive evidence without evidence", { resources: ["sensitive"] }, "resources"],
    ["a worksheet that no track has", { worksheetIds: ["WS.NONE"] }, "worksheetIds"],
    ["a sponsor who reads the roadmap", { ...SPONSOR, resources: ["roadmap"] }, "resources"],
    ["a sponsor who reads a worksheet", { ...SPONSOR, worksheetIds: ["WS.O5"] }, "resources"],
    ["a sponsor who comments", { ...SPONSOR, mayComment: "on" }, "resources"],
    ["no first day", { from: undefined }, "from"],
    ["a first day that does not exist", { from: "2026-02-30" }, "from"],
    ["another day that is not written", { from: "other" }, "fromOther"],
    ["another day that is none", { from: "other", fromOther: "yesterday" }, "fromOther"],
    ["a last day that does not exist", { untilOn: "2026-13-01" }, "untilOn"],
    ["a last day before the first", { untilOn: "2026-11-20" }, "untilOn"],
    ["no way", { way: "" }, "way"],
    ["mail to nobody", { address: " " }, "address"],
    ["mail to two", { address: "a@example.com, b@example.com" }, "address"],
    ["mail with a header", { address: "a@example.com\nBcc: b@example.com" }, "address"],
    ["no key", { inviteKey: "" }, "inviteKey"],
  ])("refuses %s at its field", (_, change, field) => {
    expect(Object.keys(refused(change))).toEqual([field]);
  });

  test("shows a domain with letters of another alphabet as mail has it, and takes it only so", () => {
    // The second letter is Cyrillic.
    const said = refused({ address: "amara@ex\u0430mple.com" });
    expect(said.address).toContain("amara@xn--exmple-4nf.com");
    expect(Invite.parse({ ...FORM, address: "amara@xn--exmple-4nf.com" }).address).toBe("amara@xn--exmple-4nf.com");
    // Wide letters are the same letters.
    expect(Invite.parse({ ...FORM, address: "amara@\uff45xample.com" }).address).toBe("amara@example.com");
  });
});

describe("the other forms", () => {
  test("a change needs the version that was shown, and is no way to another role", () => {
    const form = { ...FORM, id: "grant-1", version: "3", resources: [...RESOURCES] };
    expect(ChangeGrant.parse(form)).toMatchObject({ id: "grant-1", version: 3, resources: RESOURCES });
    expect(ChangeGrant.parse(form)).not.toHaveProperty("role");
    for (const version of ["", "0", "1.5", "new", undefined])
      expect(ChangeGrant.safeParse({ ...form, version }).success, String(version)).toBe(false);
    expect(ChangeGrant.safeParse({ ...form, id: "../grant" }).success).toBe(false);
  });

  test("the same invitation can be sent to the address that is kept", () => {
    expect(InviteAgain.parse({ id: "grant-1", way: "mail", address: "" }).address).toBeNull();
    expect(InviteAgain.safeParse({ id: "grant-1", way: "pigeon" }).success).toBe(false);
  });

  test("a claim is answered with yes or no, as it was shown", () => {
    const form = { id: "grant-1", claimedAt: "2026-11-20T11:00:00.000Z", answer: "yes" };
    expect(AnswerClaim.safeParse(form).success).toBe(true);
    for (const change of [{ answer: "maybe" }, { claimedAt: "" }, { claimedAt: "2026-11-20" }])
      expect(AnswerClaim.safeParse({ ...form, ...change }).success).toBe(false);
  });
});
