import { expect, test } from "vitest";
import { type SignUpMode, type SignUpSituation, signUpMode } from "@/lib/account/rules/sign-up";

const [HERE, ELSEWHERE] = [true, false];

test.each<[boolean, "open" | "closed" | undefined, boolean, SignUpMode]>([
  [HERE, undefined, false, "open"],
  [HERE, undefined, true, "open"],
  [HERE, "open", true, "open"],
  [HERE, "closed", false, "closed"],
  [HERE, "closed", true, "closed"],
  [ELSEWHERE, undefined, false, "token"],
  [ELSEWHERE, "open", false, "token"],
  [ELSEWHERE, "closed", false, "token"],
  [ELSEWHERE, undefined, true, "closed"],
  [ELSEWHERE, "closed", true, "closed"],
  [ELSEWHERE, "open", true, "by-mail"],
])("on loopback %s, SIGNUPS %s, accounts %s: %s", (loopback, setting, hasAccounts, mode) => {
  expect(signUpMode({ loopback, setting, hasAccounts, hasMail: true, isInvited: false })).toBe(mode);
});

test.each<[string, Partial<SignUpSituation>, SignUpMode]>([
  ["on loopback", { loopback: true }, "open"],
  ["where mail goes out", {}, "by-mail"],
  ["where none does", { hasMail: false }, "open"],
  ["where everybody may", { setting: "open" }, "by-mail"],
  ["before the first account", { hasAccounts: false }, "token"],
])("whoever is invited, although it is closed: %s", (_, given, mode) => {
  const closed = { setting: "closed", loopback: false, hasAccounts: true, hasMail: true, isInvited: true } as const;
  expect(signUpMode({ ...closed, ...given })).toBe(mode);
});
