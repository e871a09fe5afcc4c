import { expect, test } from "vitest";
import { type SignUpMode, signUpMode } from "@/lib/account/rules/sign-up";

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
  expect(signUpMode({ loopback, setting, hasAccounts })).toBe(mode);
});
