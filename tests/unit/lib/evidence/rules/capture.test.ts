import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { type Day, isDay } from "@/lib/date";
import { parseCapture } from "@/lib/evidence/rules/capture";

const today = "2026-11-20"; // a Friday
const zone = "Europe/Berlin";
const capture = (text: string) => parseCapture({ text, today, zone });
const one = (text: string) => {
  const { items } = capture(text);
  expect(items).toHaveLength(1);
  return items[0] as (typeof items)[number];
};

const SETS_THE_DAY: [string, Day, string][] = [
  ["Told the CFO about the overrun yesterday", "2026-11-19", "yesterday"],
  ["Yesterday morning I declined the second roadmap", "2026-11-19", "Yesterday morning"],
  ["Last night the on-call lead closed it without me", "2026-11-19", "Last night"],
  ["The day before yesterday finance asked early", "2026-11-18", "The day before yesterday"],
  ["In yesterday's steering I asked for one owner", "2026-11-19", "yesterday"],
  ["Agreed the budget today", "2026-11-20", "today"],
  ["Last Friday I shaped the merger plan", "2026-11-13", "Last Friday"],
  ["last thursday the board agreed", "2026-11-19", "last thursday"],
  ["Decided on Tuesday to close the squad", "2026-11-17", "on Tuesday"],
  ["On Friday I closed the squad", "2026-11-20", "On Friday"],
  ["On Saturday the lead handled it alone", "2026-11-14", "On Saturday"],
  ["Monday: the council met without me", "2026-11-16", "Monday"],
  ["Mon: the council met without me", "2026-11-16", "Mon"],
  ["Told the CFO Wednesday.", "2026-11-18", "Wednesday"],
  ["This Monday the council met", "2026-11-16", "This Monday"],
  ["Met the board on Monday last week", "2026-11-09", "on Monday last week"],
  ["Friday last week we merged the teams", "2026-11-13", "Friday last week"],
  ["12 Oct told the CFO no", "2026-10-12", "12 Oct"],
  ["Told the CFO no on 12 October", "2026-10-12", "on 12 October"],
  ["Told the CFO no (12 Oct)", "2026-10-12", "12 Oct"],
  ["On the 12th of October I told the CFO no", "2026-10-12", "12th of October"],
  ["October 12 told the CFO no", "2026-10-12", "October 12"],
  ["Oct 5 told the CFO no", "2026-10-05", "Oct 5"],
  ["Oct. 12th, 2026 told the CFO no", "2026-10-12", "Oct. 12th, 2026"],
  ["Friday 9 Oct we split the platform", "2026-10-09", "Friday 9 Oct"],
  ["On Friday, 9 October 2026 at 10:00 we split it", "2026-10-09", "On Friday, 9 October 2026 at 10:00"],
  ["On 12 Oct 15 people moved", "2026-10-12", "On 12 Oct"],
  ["Oct 12, 15 people moved", "2026-10-12", "Oct 12"],
  ["On 9 Oct 2025 at 10 we split it", "2025-10-09", "On 9 Oct 2025 at 10"],
  ["In the 12 Oct steering I declined it", "2026-10-12", "12 Oct"],
  ["Ran it yesterday, 12 people came", "2026-11-19", "yesterday"],
  ["Agreed at the board on Nov 3rd that finance pays", "2026-11-03", "Nov 3rd"],
  ["Told the CFO no, Nov 3.", "2026-11-03", "Nov 3"],
  ["Friday closed the squad", "2026-11-20", "Friday"],
  ["12 Dec we declined the acquisition", "2025-12-12", "12 Dec"],
  ["20 Nov the board agreed", "2026-11-20", "20 Nov"],
  ["21 Nov the board agreed", "2025-11-21", "21 Nov"],
  ["On 29 Feb we moved billing", "2024-02-29", "29 Feb"],
  ["29 Feb 2024 moved billing", "2024-02-29", "29 Feb 2024"],
  ["12 May told the CFO no", "2026-05-12", "12 May"],
  ["On 12 may told the CFO no", "2026-05-12", "On 12 may"],
  ["12-14 Oct ran the offsite", "2026-10-12", "12-14 Oct"],
  ["2026-10-12 told the CFO no", "2026-10-12", "2026-10-12"],
  ["12.10.2026 told the CFO no", "2026-10-12", "12.10.2026"],
  ["12/10/2026 told the CFO no", "2026-10-12", "12/10/2026"],
  ["12/10/26 told the CFO no", "2026-10-12", "12/10/26"],
  ["on 1/2 told the CFO no", "2026-02-01", "1/2"],
  ["Board said yes at 2026-10-12T23:30:00Z", "2026-10-13", "2026-10-12T23:30:00Z"],
  ["Last week the lead ran the review alone", "2026-11-13", "Last week"],
  ["3 days ago the lead ran the review", "2026-11-17", "3 days ago"],
  ["Two weeks ago finance came to us first", "2026-11-06", "Two weeks ago"],
  ["a week ago finance came to us first", "2026-11-13", "a week ago"],
  ["With the launch due by Friday, I cut two features on 12 Oct", "2026-10-12", "on 12 Oct"],
];

const SETS_NOTHING = [
  "cut 12 may-be features",
  "cut 12 may be features",
  "May agreed to own it",
  "3 of 4 teams moved",
  "Agreed the Q3 plan",
  "Moved the meeting to 10 am",
  "10 am is too early for Lisbon",
  "It lands in 2 sprints",
  "March on Rome team took over billing",
  "Sat down with the CFO about runway",
  "Sun hardware was retired",
  "Cancelled the Monday meeting for good",
  "Monday meeting moved to writing",
  "Shipped the 12 Oct release",
  "Team 3 May need help",
  "Met Jan 5 times",
  "Agreed to own it in May 3 times",
  "Saved on sat nav licences",
  "Every Friday the leads review incidents",
  "The leads now review incidents on Friday afternoons",
  "Asked for a plan by Friday",
  "The lead will present on Tuesday",
  "Moved the launch to Tuesday",
  "Friday's outage had one owner",
  "Fridays are quiet now",
  "Black Friday ran without me",
  "Next Friday the lead presents",
  "Tomorrow the lead presents",
  "Cover is 24/7 without me",
  "Half the squads, 1/2, agreed",
  "Latency fell to 3.5 seconds",
  "Shipped v12.10.2026 without me",
  "See https://example.com/2026/10/12/plan",
  "Attached report-2026-10-12.pdf",
  "Cut spend by 12%",
  "In October 12 engineers joined",
  "In 2026 we merge the squads",
  "Since 12 Oct the council runs without me",
  "May 12 people joined",
  "Over the last week nothing broke",
  "The second March release slipped",
  "Saved $12 May budget",
  "Renewed until 12 December",
  "Spoke to 2 to 3 teams a few months ago",
  "Last month we moved billing",
  "Ticket OPS-2026-10-12-3 closed",
  "Hired 9 to 5 support",
  "We have 20 20 vision",
  "1.2.3 is out",
  "Grew from 12 to 30 people",
  "Budget went from 3/4 to 1/2",
  "now the lead decides",
  "It is the last Friday of the month that hurts",
];

const SETS_A_PROBLEM: [string, string][] = [
  ["Saturday 12 December the board meets", "Saturday 12 December has not happened yet; kept as today"],
  ["On 12 October 2027 we merge", "Tuesday 12 October 2027 has not happened yet; kept as today"],
  ["2027-01-01 we merge", "Friday 1 January 2027 has not happened yet; kept as today"],
  ["This Saturday the lead presents", "Saturday 21 November has not happened yet; kept as today"],
  ["12 Oct 1850 was early", "Saturday 12 October 1850 is before 1990; kept as today"],
  ["31 February we merged", "31 February is not in the calendar; kept as today"],
  ["31 Sept 2026 we merged", "31 Sept 2026 is not in the calendar; kept as today"],
  ["2026-02-31 we merged", "2026-02-31 is not in the calendar; kept as today"],
  ["0000-01-01 we merged", "0000-01-01 is not in the calendar; kept as today"],
];

describe("the day of a sentence", () => {
  test.each(SETS_THE_DAY)("%s", (text, happenedOn, dateText) => {
    expect(one(text)).toEqual({ sentence: text, happenedOn, dateText, rescue: false, problems: [] });
  });

  test.each(SETS_NOTHING)("no day: %s", (text) => {
    expect(one(text)).toEqual({ sentence: text, happenedOn: today, rescue: false, problems: [] });
  });

  test.each(SETS_A_PROBLEM)("%s", (text, problem) => {
    expect(one(text)).toMatchObject({ sentence: text, happenedOn: today, problems: [problem] });
  });

  test("a weekday that contradicts the date is said, the date is kept", () => {
    expect(one("Monday 9 October 2026 we split it")).toMatchObject({
      happenedOn: "2026-10-09",
      problems: ["Friday 9 October 2026 is the day kept; the weekday in the text differs"],
    });
  });
});

describe("lines", () => {
  test("an exclamation mark first marks a rescue and leaves nothing else changed", () => {
    expect(one("!  Stepped in   on billing!")).toMatchObject({ sentence: "Stepped in   on billing!", rescue: true });
    expect(one("Stopped it! Again")).toMatchObject({ rescue: false });
  });

  test("one line is typed, several are brought in; blank lines count for nothing", () => {
    expect(capture("One thing\n\n  \n").broughtIn).toBe(false);
    expect(capture("One thing\nAnother").broughtIn).toBe(true);
  });

  test("meeting notes with Windows line ends, tabs, bullets and dated headings", () => {
    const notes = [
      "Before any heading",
      "## Monday 12 October 2026:",
      "-\tTold the CFO\tno",
      "  * ! Stepped in on billing",
      "",
      "1. The lead ran it yesterday",
      "2) Declined on 1 Nov",
      "\t12. October is a month",
      "**3 Nov**",
      "• Merged two squads",
      "Saturday 12 December",
      "– Not yet",
    ].join("\r\n");
    const { items, broughtIn } = capture(notes);
    expect(broughtIn).toBe(true);
    expect(items.map(({ sentence, happenedOn, rescue }) => [sentence, happenedOn, rescue])).toEqual([
      ["Before any heading", "2026-11-20", false],
      ["Told the CFO\tno", "2026-10-12", false],
      ["Stepped in on billing", "2026-10-12", true],
      ["The lead ran it yesterday", "2026-10-11", false],
      ["Declined on 1 Nov", "2026-11-01", false],
      ["12. October is a month", "2026-10-12", false],
      ["Merged two squads", "2026-11-03", false],
      ["Not yet", "2026-11-20", false],
    ]);
    expect(items.at(-1)?.problems).toEqual(["Saturday 12 December has not happened yet; kept as today"]);
    expect(items[1]?.dateText).toBe("Monday 12 October 2026");
  });

  test.each(["2026-10-12", "12 Oct", "12.10.2026", "on 12 Oct", "[12 Oct]", "12 Oct -", "- 12 Oct:", "Oct 12"])(
    "a heading: %s",
    (heading) => {
      expect(capture(`${heading}\nTold the CFO no`).items).toMatchObject([
        { sentence: "Told the CFO no", happenedOn: "2026-10-12" },
      ]);
    },
  );

  test.each(["", " \n\t", "!", "- ", "12 Oct", "yesterday\n"])("nothing to keep in %j", (text) => {
    expect(capture(text).items).toEqual([]);
  });

  test("200 lines are read and the rest is counted", () => {
    const { items, leftOut } = capture(Array.from({ length: 203 }, (_, n) => `Item ${n}`).join("\n"));
    expect([items.length, items.at(-1)?.sentence, leftOut]).toEqual([200, "Item 199", 3]);
  });

  test("a sentence of more than 1,000 characters is named", () => {
    expect(one("x".repeat(1_000)).problems).toEqual([]);
    expect(one("x".repeat(1_001)).problems).toEqual([
      "This is longer than 1,000 characters. Shorten it, or move the rest to the details.",
    ]);
  });
});

const PIECES = [
  ...[
    "yesterday",
    "last",
    "Friday",
    "on",
    "12",
    "Oct",
    "May",
    "2026",
    "-",
    "/",
    ".",
    "31",
    "Feb",
    "ago",
    "99999999999",
  ],
  ...["weeks", "days", "!", "\r\n", "\n", "\t", "\0", "\ud800", "\u202e", "٣", "é", "—", "T25:61Z", "this", "of", "BC"],
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join("")),
);
const anyDay = fc
  .date({ min: new Date("1991-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const SETTINGS = { seed: 20261120, numRuns: 600 };

describe("laws", () => {
  test("never throws; sentences stand in the text in order; days exist and are not in the future", () => {
    fc.assert(
      fc.property(anyText, anyDay, (text, day) => {
        let from = 0;
        for (const item of parseCapture({ text, today: day, zone }).items) {
          const at = text.indexOf(item.sentence, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + item.sentence.length;
          expect(item.sentence).toBe(item.sentence.trim());
          expect(item.sentence).not.toBe("");
          expect(isDay(item.happenedOn) && item.happenedOn <= day).toBe(true);
        }
      }),
      SETTINGS,
    );
  });

  test.each([
    "a",
    "9",
    " \t",
    "12 Oct ",
    "\ud800",
    "\u202e\0",
    "on the ",
    "1/",
    "-",
    "1 day ",
    "a day",
    "1d",
    "half a day ",
    "!",
    "last ",
  ])("200 kB of %j is read without an error", (piece) => {
    expect(capture(piece.repeat(200_000 / piece.length)).items.length).toBeLessThanOrEqual(1);
    expect(capture(`${piece.repeat(900)}\n`.repeat(250)).items.length).toBeLessThanOrEqual(200);
  });
});

describe("the zone of the server", () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  const texts = [...SETS_THE_DAY.map(([text]) => text), ...SETS_NOTHING, ...SETS_A_PROBLEM.map(([text]) => text)];
  const days = ["2026-11-20", "2026-03-29", "2026-01-01", "2028-02-29", "2026-10-25", "2011-12-31"];
  const readAll = () => days.map((day) => texts.map((text) => parseCapture({ text, today: day, zone }).items));

  test.each([
    "Pacific/Kiritimati",
    "Pacific/Apia",
    "Etc/GMT+12",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "Africa/Cairo",
  ])("%s reads the same days", (server) => {
    process.env.TZ = "UTC";
    const expected = readAll();
    process.env.TZ = server;
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(readAll()).toEqual(expected);
  });

  test("setting the zone in this process has the effect that starting in it has", () => {
    const hours = execFileSync(process.execPath, ["-p", "new Date(0).getHours()"], {
      env: { ...process.env, TZ: "Asia/Tokyo" },
    });
    process.env.TZ = "Asia/Tokyo";
    expect(new Date(0).getHours()).toBe(Number(hours.toString()));
  });
});
