import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { transact } from "@/db";
import { url } from "@/db/dialect";
import { inspectFileStore, inspectServerStore } from "@/db/doctor";
import { outbox } from "@/db/schema/mail";
import { ownFolder } from "../../support/commands";
import { AT, newLeader } from "../../support/factories";

afterEach(() => {
  vi.restoreAllMocks();
});

const DAY = 86_400_000;
const later = (ms: number) => new Date(AT.getTime() + ms);
const isServer = process.env.ENGINE === "postgres";

async function findings(at: Date): Promise<{ ok: boolean; says: string }[]> {
  return isServer ? inspectServerStore({ url, folder: ownFolder(), at }) : inspectFileStore({ file: url, at });
}

async function given(rows: Partial<typeof outbox.$inferInsert>[]) {
  const { ownerId: userId } = await newLeader();
  await transact(async (tx) => {
    await tx.delete(outbox);
    for (const row of rows)
      await tx.insert(outbox).values({
        ...{ userId, template: "reset-password", to: "robin@example.com", props: {} },
        ...{ messageId: randomUUID(), createdAt: AT, dueAt: AT, ...row },
      });
  });
}

test("a store is found younger than now, or else the clock to have gone back", async () => {
  await given([{}]);
  const says = "Nothing is stored with a time that is still to come";
  for (const at of [AT, later(DAY), later(-9 * 60_000)]) expect(await findings(at)).toContainEqual({ ok: true, says });
  const back = (await findings(later(-11 * 60_000))).filter(({ ok }) => !ok);
  expect(back.map((finding) => finding.says)).toEqual([expect.stringMatching(/stored 11 minutes ahead of now/)]);
});

test("what was given up in the last 30 days is counted, without what a restore put away", async () => {
  const dead = (days: number, lastError = "no") => ({ deadAt: later(-days * DAY), lastError });
  await given([dead(1), dead(28), dead(31), dead(1, "restored"), {}]);
  const says = (await findings(later(25 * 3_600_000))).map((finding) => finding.says);
  expect(says).toContainEqual(
    expect.stringMatching(/^2 messages were given up in the last 30 days: npm run admin -- mail/),
  );
  expect(says).toContainEqual(expect.stringMatching(/^The oldest waiting mail is 25 h late: check SMTP_URL/));
  await given([]);
  expect(await findings(AT)).toContainEqual({ ok: true, says: "No message was given up in the last 30 days" });
});

test.runIf(isServer)("the clocks of this machine and of the server may be a minute apart", async () => {
  const clock = async () => (await findings(AT)).find(({ says }) => /clock is|clock and/.test(says));
  expect(await clock()).toMatchObject({ ok: true });
  const real = Date.now;
  vi.spyOn(Date, "now").mockImplementation(() => real() + 90_000);
  expect(await clock()).toMatchObject({
    ok: false,
    says: expect.stringMatching(/^This machine's clock is (89|90|91) s ahead of/),
  });
  vi.spyOn(Date, "now").mockImplementation(() => real() - 90_000);
  expect(await clock()).toMatchObject({ ok: false, says: expect.stringMatching(/s behind the database server's/) });
});
