import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transact } from "@/db";
import { grants } from "@/db/schema/grant";
import type { Seat } from "@/lib/review/access";
import { dropAction, finishAction } from "@/lib/review/mutations/action";
import { agreeAction, discussRows, openCheckIn, skipCheckIn } from "@/lib/review/mutations/check-in";
import { addLine, removeLine } from "@/lib/review/mutations/line";
import { cancelMeeting, holdMeeting, keepNotes, moveMeeting } from "@/lib/review/mutations/meeting";
import { keepPrivateNote } from "@/lib/review/mutations/private-note";
import { getMeeting } from "@/lib/review/queries/meeting";
import { newCheckIn, newSeats, ROWS, sendLeader, sendReviewer } from "@/tests/support/checking-in";
import { AT, newLeader, newRoadmap } from "@/tests/support/factories";
import { newMeeting } from "@/tests/support/meeting";

const NOTHING = expect.objectContaining({ code: "NOT_FOUND" });
const CLOSED = expect.objectContaining({ code: "CLOSED" });
const NEXT = new Date("2026-12-02T10:00:00Z");

/** What both share when the grant ends, while each has taken their seat already. */
type Shared = { revealed: string; open: string; meeting: string; line: string; first: string; second: string };
let leader: Seat;
let reviewer: Seat;
let shared: Shared;

beforeEach(async () => {
  const person = await newLeader();
  await newRoadmap(person);
  const seats = await newSeats(person, await newLeader());
  ({ leader, reviewer } = seats);
  const { grantId } = seats;
  const revealed = await newCheckIn(leader);
  await sendLeader(leader, { id: revealed });
  await sendReviewer(reviewer, { id: revealed, levels: { [ROWS[0] ?? ""]: 1 } });
  const meeting = await newMeeting(leader);
  await addLine(leader, { grantId, id: meeting, key: "one", kind: "agenda", text: "The platform bet", at: AT });
  const line = (await getMeeting(leader, meeting)).lines[0]?.id ?? "";
  const first = await agreeAction(leader, agreeing("first", revealed));
  const second = await agreeAction(leader, agreeing("second", revealed));
  const open = await newCheckIn(leader, NEXT);
  shared = { revealed, open, meeting, line, first, second };
  await transact((tx) => tx.update(grants).set({ endedAt: NEXT }).where(eq(grants.id, grantId)));
});

const agreeing = (sendKey: string, id: string) => {
  return { id, text: "Hand the rota over", doer: "leader" as const, dueOn: "2026-12-24", sendKey, at: AT };
};

type Write = (seat: Seat, shared: Shared) => Promise<unknown>;
const at = NEXT;
const of = ({ grantId }: Seat, id: string) => ({ grantId, id, at });

/** What begins or says something new. */
const NEW: Record<string, Write> = {
  "open a check-in": (seat) => openCheckIn(seat, { month: "2026-12", at }),
  "leave a month out": (seat, { open }) => skipCheckIn(seat, { id: open, reason: "Away", at }),
  "send their side": (seat, { open }) =>
    seat.side === "leader" ? sendLeader(seat, { id: open, at }) : sendReviewer(seat, { id: open, at }),
  "agree on an action": (seat, { revealed }) => agreeAction(seat, { ...agreeing("third", revealed), at }),
  "plan a meeting": (seat) => newMeeting(seat, { day: "2026-12-09", at }),
  "move a meeting": (seat, { meeting }) =>
    moveMeeting(seat, {
      ...of(seat, meeting),
      version: 1,
      day: "2026-12-09",
      time: "09:00",
      which: "",
      minutes: 45,
      zone: "UTC",
    }),
  "cancel a meeting": (seat, { meeting }) => cancelMeeting(seat, { ...of(seat, meeting), version: 1, reason: "Away" }),
  "hold a meeting": (seat, { meeting }) => holdMeeting(seat, { ...of(seat, meeting), version: 1 }),
  "write the notes": (seat, { meeting }) => keepNotes(seat, { ...of(seat, meeting), version: 0, notes: "Late" }),
  "add a line": (seat, { meeting }) =>
    addLine(seat, { ...of(seat, meeting), key: "two", kind: "agenda", text: "Late" }),
  "remove a line": (seat, { meeting, line }) => removeLine(seat, { ...of(seat, meeting), lineId: line }),
};

/** What the leader still does by themself afterwards. */
const AFTER: Record<string, Write> = {
  "finish an action": (seat, { first }) => finishAction(seat, { id: first, version: 1, at }),
  "drop an action": (seat, { second }) => dropAction(seat, { id: second, version: 1, reason: "No longer needed", at }),
  "mark a row as discussed": (seat, { revealed }) => discussRows(seat, { id: revealed, rowIds: ROWS.slice(0, 1), at }),
  "keep a private note": (seat, { meeting }) =>
    keepPrivateNote(seat, { ...of(seat, meeting), version: 0, text: "Mine" }),
};

describe("a seat that was taken before the grant ended", () => {
  test.each(Object.entries({ ...NEW, ...AFTER }))("does not let the reviewer %s", async (_, write) => {
    await expect(write(reviewer, shared)).rejects.toThrow(NOTHING);
  });

  test.each(Object.entries(NEW))("does not let the leader %s", async (_, write) => {
    await expect(write(leader, shared)).rejects.toThrow(CLOSED);
  });

  test.each(Object.entries(AFTER))("lets the leader %s", async (_, write) => {
    await expect(write(leader, shared)).resolves.not.toThrow();
  });
});
