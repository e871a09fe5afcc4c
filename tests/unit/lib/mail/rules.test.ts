import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adviceFor, type Failure, isMailbox, nextTryAt, oneLine, verdictOf, withoutAddresses } from "@/lib/mail/rules";

const SEED = 20261120;
const MINUTE = 60_000;
const createdAt = new Date("2026-11-20T09:00:00Z");

describe("the next try", () => {
  const wait = (attempts: number, chance = 0) => {
    const at = new Date(createdAt.getTime() + 7 * MINUTE);
    return ((nextTryAt({ attempts, createdAt, at, chance })?.getTime() ?? 0) - at.getTime()) / MINUTE;
  };

  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [9, 256],
    [10, 360],
    [40, 360],
  ])("after %i failed tries comes %i minutes later", (attempts, minutes) => {
    expect(wait(attempts)).toBe(minutes);
  });

  test("is brought forward by chance, by a fifth at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
        const [plain, moved] = [wait(attempts), wait(attempts, chance)];
        expect(moved).toBeLessThanOrEqual(plain);
        expect(moved).toBeGreaterThanOrEqual(plain * 0.8 - 1);
      }),
      { seed: SEED },
    );
  });

  test("keeps coming for at least four days, whatever chance says, and then no more", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 }),
        (chances) => {
          let at = createdAt;
          let attempts = 0;
          for (const chance of chances) {
            attempts += 1;
            const next = nextTryAt({ attempts, createdAt, at, chance });
            if (!next) break;
            at = next;
          }
          const days = (at.getTime() - createdAt.getTime()) / 86_400_000;
          expect(days).toBeGreaterThanOrEqual(4);
          expect(days).toBeLessThan(6);
          expect(attempts).toBeLessThan(40);
        },
      ),
      { seed: SEED },
    );
  });

  test("comes for a message whose server slept through its first days", () => {
    const at = new Date(createdAt.getTime() + 9 * 86_400_000);
    expect(nextTryAt({ attempts: 1, createdAt, at, chance: 0 })).toEqual(new Date(at.getTime() + MINUTE));
  });
});

describe("the try after one that reached nobody", () => {
  const days = (n: number) => new Date(createdAt.getTime() + n * 86_400_000);

  test.each([
    [9, true, true],
    [13.9, true, true],
    [14, true, false],
    [4.4, false, true],
    [5, false, false],
  ])("%d days on, with nobody there: %s, comes: %s", (age, isDown, comes) => {
    expect(nextTryAt({ attempts: 60, createdAt, at: days(age), chance: 0, isDown }) !== null).toBe(comes);
  });
});

describe("what an operator is told to do", () => {
  test.each<[Failure, RegExp]>([
    [{ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }, /user and the password/],
    [{ code: "EDNS", command: "CONN" }, /host and the port/],
    [{ code: "ESOCKET", command: "CONN" }, /host and the port/],
    [{ code: "ETLS", command: "STARTTLS" }, /encrypted/],
    [{ code: "ESOCKET", command: "CONN", message: "self-signed certificate" }, /encrypted/],
    [{ code: "ESOCKET", command: "CONN", message: "error:0A00010B:SSL routines::wrong version number" }, /encrypted/],
    [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 553 }, /MAIL_FROM/],
    [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }, /this address/],
    [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 530 }, /sign-in/],
    [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 450 }, /later/],
    [{ code: "EMESSAGE", command: "DATA", responseCode: 554 }, /refuses for good/],
    [{}, /later/],
  ])("%j", (failure, sentence) => {
    expect(adviceFor(failure)).toMatch(sentence);
  });
});

describe("what a failure means", () => {
  test.each<[string, Failure, boolean, string]>([
    ["no such mailbox", { responseCode: 550, code: "EENVELOPE", command: "RCPT TO" }, false, "refused"],
    ["refused after reading it", { responseCode: 554, code: "EMESSAGE", command: "DATA" }, true, "refused"],
    ["try again later", { responseCode: 421, code: "ECONNECTION", command: "CONN" }, false, "later"],
    ["mailbox busy", { responseCode: 450, code: "EENVELOPE", command: "RCPT TO" }, false, "later"],
    ["no room", { responseCode: 452, code: "EMESSAGE", command: "DATA" }, true, "later"],
    ["our sign-in was refused", { responseCode: 535, code: "EAUTH", command: "AUTH PLAIN" }, false, "later"],
    ["our sender was refused", { responseCode: 553, code: "EENVELOPE", command: "MAIL FROM" }, false, "later"],
    ["we should have signed in", { responseCode: 530, code: "EENVELOPE", command: "RCPT TO" }, false, "later"],
    ["nobody is served", { responseCode: 554, code: "EPROTOCOL", command: "CONN" }, false, "later"],
    ["nobody listens", { code: "ESOCKET", command: "CONN" }, false, "later"],
    ["lost before the end", { code: "ECONNECTION", command: "CONN" }, false, "later"],
    ["lost after the end", { code: "ECONNECTION", command: "CONN" }, true, "unknown"],
    ["silent after the end", { code: "ETIMEDOUT", command: "CONN" }, true, "unknown"],
  ])("%s", (_, failure, handedOver, verdict) => {
    expect(verdictOf(failure, handedOver)).toBe(verdict);
  });
});

test.each([
  ["550 5.1.1 <robin@example.com>: unknown", "550 5.1.1 (address) unknown"],
  ["no robin＠example.com here\r\nBcc: all@example.com", "no (address) here Bcc: (address)"],
])("addresses are kept out of %j", (text, kept) => {
  expect(withoutAddresses(text)).toBe(kept);
});

test("one line has no control or direction characters, whatever it was made of", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 }), (points) => {
      const text = String.fromCodePoint(...points);
      const line = oneLine(`${text}\r\nBcc: x\u2028\u202E\u0000`);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect(line.isWellFormed()).toBe(true);
    }),
    { seed: SEED },
  );
});

describe("one plain mailbox", () => {
  test.each(["robin@example.com", "r.vale+cairn@mail.example.co", "o'neil@example.com", "root@localhost"])(
    "%s is one",
    (address) => expect(isMailbox(address)).toBe(true),
  );
  test.each([
    "",
    "robin",
    "a@example.com,b@example.com",
    "a@example.com b@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "a@example.com\n",
    "Robin <a@example.com>",
    '"a b"@example.com',
    "@relay:a@example.com",
    "a@b@example.com",
    "a＠example.com",
    "a@example.com\u0000",
    "a@exa_mple.com",
    "a@-example.com",
    "a..b@example.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(254)}.com`,
  ])("%j is none", (address) => expect(isMailbox(address)).toBe(false));
});
