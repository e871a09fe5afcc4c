import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { history } from "@/db/schema/history";
import { reminderSettings } from "@/db/schema/reminder";
import { saveProfile } from "@/lib/account/mutations/profile";
import { foresee } from "@/lib/jobs/foresee";
import type { RecordAccess } from "@/lib/record/access";
import { pauseUntil, saveHours, saveKinds } from "@/lib/reminder/mutations/settings";
import { getPerson } from "@/lib/reminder/queries/person";
import { Hours, KindsForm } from "@/lib/reminder/schema";
import { newLeader } from "../../../../support/factories";
import { handled, reminded, remindFrom, START, waiting } from "../../../../support/reminding";

type Leader = RecordAccess<"edit">;
const HOURS = {
  ...{ messageAt: "08:30", promptOn: 5, promptAt: "15:30", quietFrom: "20:00", quietUntil: "07:00" },
  weekends: "any" as const,
};
const save = (leader: Leader, hours: Partial<Hours>, at: Date) => saveHours(leader, { ...HOURS, ...hours, at });
const dueAts = async (leader: Leader, rule: "boundary" | "evidence") =>
  (await waiting(leader, rule)).map(({ dueAt }) => dueAt.toISOString());
const told = async (leader: Leader, rule: "boundary" | "evidence") =>
  (await handled(leader, rule)).map(({ dueOn, handledAt }) => `${dueOn} ${handledAt?.toISOString().slice(0, 16)}`);
const changes = ({ ownerId }: Leader) =>
  db
    .select({ before: history.before, after: history.after })
    .from(history)
    .where(and(eq(history.ownerId, ownerId), eq(history.action, "changed-reminders")));

describe("hours", () => {
  test("give what waits its new time, are kept in the history, and touch nobody else's", async () => {
    const [leader, other] = [await reminded(), await reminded()];
    await save(leader, { messageAt: "06:10", quietFrom: null, quietUntil: null }, START);
    expect((await dueAts(leader, "boundary"))[0]).toBe("2027-03-14T05:10:00.000Z");
    expect((await dueAts(other, "boundary"))[0]).toBe("2027-03-14T07:30:00.000Z");
    expect(await changes(leader)).toEqual([
      {
        before: { messageAt: "08:30", quietFrom: "20:00", quietUntil: "07:00" },
        after: { messageAt: "06:10", quietFrom: null, quietUntil: null },
      },
    ]);
    await save(leader, { messageAt: "06:10", quietFrom: null, quietUntil: null }, START);
    expect(await changes(leader)).toHaveLength(1);
    expect(await db.select().from(reminderSettings).where(eq(reminderSettings.userId, other.ownerId))).toEqual([]);
  });

  test("put later after the day's message repeat nothing", async () => {
    const leader = await reminded();
    await remindFrom("2027-03-14T07:00:00Z", "2027-03-14T08:00:00Z");
    await save(leader, { messageAt: "12:00" }, new Date("2027-03-14T08:00:00Z"));
    await remindFrom("2027-03-14T08:00:00Z", "2027-03-15T12:00:00Z");
    expect(await told(leader, "boundary")).toEqual(["2027-03-14 2027-03-14T07:30"]);
  });

  test("put earlier, past the present, bring the day's message with the next one, once", async () => {
    const leader = await reminded();
    await save(leader, { messageAt: "07:30" }, new Date("2027-03-14T07:00:00Z"));
    expect((await dueAts(leader, "boundary"))[0]).toBe("2027-03-15T06:30:00.000Z");
    await remindFrom("2027-03-14T07:00:00Z", "2027-03-16T12:00:00Z");
    expect(await told(leader, "boundary")).toEqual(["2027-03-14 2027-03-15T06:30"]);
  });

  test("move the weekly prompt within its week, and ask for no week twice", async () => {
    const leader = await reminded();
    await save(leader, { promptOn: 7 }, new Date("2027-01-06T09:00:00Z"));
    expect(await dueAts(leader, "evidence")).toEqual(["2027-01-10T14:30:00.000Z"]);
    await save(leader, { promptOn: 5 }, new Date("2027-01-06T09:00:00Z"));
    await remindFrom("2027-01-08T14:00:00Z", "2027-01-08T15:00:00Z");
    await save(leader, { promptOn: 7 }, new Date("2027-01-08T16:00:00Z"));
    expect(await dueAts(leader, "evidence")).toEqual(["2027-01-17T14:30:00.000Z"]);
    await remindFrom("2027-01-09T00:00:00Z", "2027-01-17T15:00:00Z");
    expect(await told(leader, "evidence")).toEqual(["2027-01-08 2027-01-08T14:30", "2027-01-17 2027-01-17T14:30"]);
  });

  test("follow the person into another zone, and repeat nothing there", async () => {
    const leader = await reminded();
    await remindFrom("2027-03-14T07:00:00Z", "2027-03-14T08:00:00Z");
    await saveProfile(leader, {
      name: "Robin Vale",
      zone: "America/Los_Angeles",
      at: new Date("2027-03-14T08:00:00Z"),
    });
    await remindFrom("2027-03-14T08:00:00Z", "2027-03-15T20:00:00Z");
    expect(await told(leader, "boundary")).toEqual(["2027-03-14 2027-03-14T07:30"]);
    expect((await dueAts(leader, "boundary"))[0]).toBe("2027-03-28T15:30:00.000Z");
  });

  test("in quiet ones, or quiet hours that are the whole day, are refused with the reason", () => {
    const refused = (hours: object) =>
      Hours.safeParse({ ...HOURS, ...hours }).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(refused({ quietFrom: "08:00", quietUntil: "09:00" })).toEqual([
      ["messageAt", "08:30 lies in your quiet hours, 08:00 to 09:00. Choose another time."],
    ]);
    expect(refused({ quietFrom: "08:00", quietUntil: "08:00" })?.[0]?.[0]).toBe("quietUntil");
    expect(refused({ messageAt: "24:00", promptOn: 8 })?.map(([field]) => field)).toEqual(["messageAt", "promptOn"]);
  });
});

describe("kinds", () => {
  const form = (fields: object) => KindsForm.parse(fields);

  test("are turned off and on, and one that the form leaves out stays as it was", async () => {
    const leader = await reminded();
    const sent = { "channels.boundary": "none", "channels.evidence": "inbox", always: ["boundary"] };
    await saveKinds(leader, { ...form(sent), at: START });
    await saveKinds(leader, { ...form({ "channels.evidence": "mail" }), at: START });
    expect((await getPerson(leader)).settings).toMatchObject({ channels: { boundary: "none" }, always: ["boundary"] });
    await remindFrom("2027-03-14T07:00:00Z", "2027-03-14T08:00:00Z");
    expect((await handled(leader, "boundary")).map(({ outcome, title }) => [outcome, title])).toEqual([["off", ""]]);
  });

  test("take only what there is", () => {
    expect(KindsForm.safeParse({ "channels.boundary": "pigeon" }).success).toBe(false);
    expect(KindsForm.safeParse({ "channels.nothing": "mail" }).success).toBe(false);
    expect(KindsForm.safeParse({ always: ["nothing"] }).success).toBe(false);
  });
});

describe("a pause", () => {
  test("rests everything until its day is over, and going on earlier brings it with the next message", async () => {
    const leader = await reminded();
    const at = new Date("2027-03-13T09:00:00Z");
    await pauseUntil(leader, { until: "2027-03-20", at });
    await remindFrom("2027-03-14T07:00:00Z", "2027-03-15T08:00:00Z");
    expect(await told(leader, "boundary")).toEqual([]);
    expect((await dueAts(leader, "boundary"))[0]).toBe("2027-03-21T07:30:00.000Z");
    await pauseUntil(leader, { until: null, at: new Date("2027-03-15T09:00:00Z") });
    expect((await dueAts(leader, "boundary"))[0]).toBe("2027-03-16T07:30:00.000Z");
  });

  test("ends on a day that is ahead", async () => {
    const leader = await newLeader();
    const at = new Date("2027-03-13T23:30:00Z");
    await expect(pauseUntil(leader, { until: "2027-03-13", at })).rejects.toMatchObject({ code: "INVALID" });
    await expect(pauseUntil(leader, { until: "2028-03-14", at })).rejects.toMatchObject({ code: "INVALID" });
    await pauseUntil(leader, { until: "2027-03-14", at });
    expect((await getPerson(leader)).settings.pausedUntil).toBe("2027-03-14");
  });
});

describe("the next messages", () => {
  const ahead = async (leader: Leader, at: Date) => foresee(leader, { person: await getPerson(leader), at, most: 5 });

  test("are those that come", async () => {
    const leader = await reminded();
    await saveKinds(leader, { channels: { milestone: "none", assessment: "inbox" }, always: [], at: START });
    await pauseUntil(leader, { until: "2027-01-09", at: START });
    const foreseen = await ahead(leader, START);
    expect(foreseen).toHaveLength(5);
    await remindFrom("2027-01-01T09:00:00Z", foreseen.at(-1)!.at.toISOString());
    const said = (await handled(leader)).filter(({ outcome }) => outcome === "told");
    const days = Map.groupBy(said, ({ handledAt }) => handledAt!.toISOString());
    expect(foreseen.map(({ at, items }) => [at.toISOString(), items.map(({ title }) => title).sort()])).toEqual(
      [...days].map(([at, rows]) => [at, rows.map(({ title }) => title).sort()]),
    );
  });

  test("are none for whoever has nothing, and none of somebody else's", async () => {
    await reminded();
    const nobody = await newLeader();
    expect(await ahead(nobody, START)).toEqual([]);
  });
});
