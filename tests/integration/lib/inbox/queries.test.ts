import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transact } from "@/db";
import { addNotice, markRead } from "@/lib/inbox/mutations";
import { countUnread, listNotices } from "@/lib/inbox/queries";
import { newLeader } from "../../../support/factories";

const at = new Date("2026-11-20T09:00:00Z");
const later = new Date("2026-11-20T10:00:00Z");

const tell = (userId: string, titles: string[]) =>
  transact(async (tx) => {
    for (const title of titles) await addNotice(tx, { userId, title, at });
  });

test("a person reads their own notices, newest first, and nobody else's", async () => {
  const [own, other] = [await newLeader(), await newLeader()];
  await tell(own.ownerId, ["first", "second"]);
  await tell(other.ownerId, ["theirs"]);
  const { items, next } = await listNotices(own);
  expect(items.map(({ title, readAt }) => [title, readAt])).toEqual([
    ["second", null],
    ["first", null],
  ]);
  expect(next).toBeUndefined();
  expect([await countUnread(own), await countUnread(other)]).toEqual([2, 1]);
});

test("reading one or all marks only one's own, and keeps when it was first read", async () => {
  const [own, other] = [await newLeader(), await newLeader()];
  await tell(own.ownerId, ["first", "second"]);
  await tell(other.ownerId, ["theirs"]);
  const id = (await listNotices(own)).items[1]!.id;
  await markRead(own, { id, at });
  expect(await countUnread(own)).toBe(1);
  await markRead(own, { id: "all", at: later });
  expect((await listNotices(own)).items.map(({ readAt }) => readAt)).toEqual([later, at]);
  expect(await countUnread(other)).toBe(1);
});

test("somebody else's notice is not found, like one that never was", async () => {
  const [own, other] = [await newLeader(), await newLeader()];
  await tell(other.ownerId, ["theirs"]);
  const theirs = (await listNotices(other)).items[0]!.id;
  for (const id of [theirs, randomUUID()])
    await expect(markRead(own, { id, at })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await countUnread(other)).toBe(1);
});

test("pages follow one another without a gap", async () => {
  const own = await newLeader();
  const titles = Array.from({ length: 120 }, (_, n) => `notice ${n}`);
  await tell(own.ownerId, titles);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await listNotices(own, { after });
    seen.push(...page.items.map(({ title }) => title));
    after = page.next;
  } while (after);
  expect(seen).toEqual(titles.reverse());
});
