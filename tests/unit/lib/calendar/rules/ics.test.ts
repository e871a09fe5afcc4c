import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarEvent } from "@/lib/calendar/rules/events";
import { icsOf } from "@/lib/calendar/rules/ics";
import { addDays } from "@/lib/date";
import { inZone, readByIcalJs, readByNodeIcal, ZONES } from "@/tests/support/ics";

const ORIGIN = "https://cairn.example.com";
const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ uid: "milestone-1@cairn", sequence: 3, changedAt: new Date("2026-11-20T11:00:00Z"), title: "Milestone: a map" },
  ...{ when: { on: "2027-03-28" }, isCancelled: false, remindedDaysBefore: [3] },
  ...{ about: { path: "/roadmap/milestones/1", text: "Names who decides what." }, ...given },
});
const file = (events: CalendarEvent[], detailed = false) => icsOf(events, { origin: ORIGIN, detailed });
const lines = (text: string) => text.split("\r\n");

describe("a calendar file", () => {
  test("has dates and titles, and nothing that comes from the clock", () => {
    expect(lines(file([event()]))).toEqual([
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cairn//Cairn//EN", "METHOD:PUBLISH"],
      ...["NAME:Cairn", "X-WR-CALNAME:Cairn", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"],
      ...["BEGIN:VEVENT", "UID:milestone-1@cairn", "SEQUENCE:3", "DTSTAMP:20261120T110000Z"],
      ...["DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329"],
      ...["X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE"],
      ...["SUMMARY:Milestone: a map", "TRANSP:TRANSPARENT"],
      ...["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P2DT15H30M", "DESCRIPTION:Milestone: a map", "END:VALARM"],
      ...["STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", ""],
    ]);
  });

  test("says what a date is about, with a link, only when it is to", () => {
    const about = "Names who decides what.\nhttps://cairn.example.com/roadmap/milestones/1";
    const link = `${ORIGIN}/roadmap/milestones/1`;
    for (const read of [readByIcalJs, readByNodeIcal]) {
      expect(read(file([event()]))[0]?.about).toBeNull();
      expect(read(file([event()], true))[0]?.about).toBe(`${about} ${link}`);
    }
    expect(file([event()])).not.toContain("cairn.example.com");
  });

  test("stands by day whatever the order, so that its bytes are the same", () => {
    const [late, early] = [event({ uid: "a" }), event({ uid: "b", when: { on: "2027-01-01" } })];
    const meeting = event({ uid: "c", when: { startsAt: new Date("2027-01-01T08:00:00Z"), minutes: 45 } });
    expect(file([late, meeting, early])).toBe(file([early, late, meeting]));
    expect([...file([late, meeting, early]).matchAll(/^UID:(.)/gm)].map(([, uid]) => uid)).toEqual(["b", "c", "a"]);
  });

  test("without an event is still one that both read", () => {
    for (const read of [readByIcalJs, readByNodeIcal]) expect(read(file([]))).toEqual([]);
  });
});

const odd = fc.constantFrom(
  ...["\r\n", "\n", "\r", "\0", "\u2028", "\u0085", "\\", "\\n", ";", ",", ":", '"', "END:VEVENT", "BEGIN:VALARM"],
  ...["\r\nATTENDEE:mailto:x@example.com", "🙂", "👩‍👩‍👧", "é", "ﬁ", "漢", "\ud83d", " ", "\t"],
);
const text = fc.array(fc.oneof(odd, fc.string({ unit: "grapheme" })), { maxLength: 40 }).map((parts) => parts.join(""));
const isControl = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0;
  return code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029;
};
/** What any reader can show of it in one line. */
const shown = (given: string) =>
  [...given.toWellFormed()]
    .map((letter) => (isControl(letter) ? "\n" : letter))
    .join("")
    .replace(/\n+/g, " ")
    .trim();
/** node-ical ends a line at an escaped backslash before an n, and takes away quotation marks around a whole text. */
const isMisread = (given: string) => /\\n/i.test(given) || /^"(.*")?$/.test(shown(given));
const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("2000-01-01", days));

describe("whatever is in a title", () => {
  test("two readers that share nothing give it back, and nothing else comes of it", () => {
    fc.assert(
      fc.property(text, text, day, (title, purpose, on) => {
        const about = { path: "/roadmap", text: purpose };
        const written = file([event({ title, about, when: { on } }), event({ uid: "other" })], true);
        const [first, second] = [readByIcalJs(written), readByNodeIcal(written)];
        if (![title, purpose].some(isMisread)) expect(second).toEqual(first);
        expect(first).toHaveLength(2);
        const read = first.find(({ uid }) => uid === "milestone-1@cairn");
        expect(read?.title).toBe(shown(title) || "Without a title");
        expect(read?.about).toBe(
          `${[shown(purpose), `${ORIGIN}/roadmap`].filter(Boolean).join("\n")} ${ORIGIN}/roadmap`,
        );
        expect([read?.start, read?.end]).toEqual([on, addDays(on, 1)]);
        expect(read?.alarms).toEqual([3 * 86_400 - 8.5 * 3_600]);
      }),
    );
  });

  test("no line is longer than 75 octets, none is broken inside a letter, and none has a control character", () => {
    fc.assert(
      fc.property(text, (title) => {
        for (const line of lines(file([event({ title })]))) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect([...line].some(isControl)).toBe(false);
        }
      }),
    );
  });
});

describe("days and instants", () => {
  // Clocks change on these days somewhere in the zones, at midnight in some.
  const days = ["2026-03-08", "2026-03-29", "2026-04-05", "2026-09-06", "2026-10-25", "2026-11-01", "2028-02-29"];

  test.each(ZONES)("are the same written and read in %s", async (zone) => {
    const instants = days.flatMap((on) => ["00:30", "01:30", "23:59"].map((time) => new Date(`${on}T${time}:00Z`)));
    const events = [
      ...days.map((on) => event({ uid: on, when: { on } })),
      ...instants.map((startsAt) => event({ uid: startsAt.toISOString(), when: { startsAt, minutes: 90 } })),
    ];
    const here = await inZone("UTC", () => file(events));
    const there = await inZone(zone, () => file(events));
    expect(there).toBe(here);
    for (const read of [readByIcalJs, readByNodeIcal]) {
      const found = await inZone(zone, () => new Map(read(there).map((one) => [one.uid, one])));
      for (const on of days) expect([found.get(on)?.start, found.get(on)?.end]).toEqual([on, addDays(on, 1)]);
      for (const at of instants) {
        const { start, end } = found.get(at.toISOString()) ?? {};
        expect([start, end]).toEqual([at.toISOString(), new Date(at.getTime() + 90 * 60_000).toISOString()]);
      }
    }
  });
});
