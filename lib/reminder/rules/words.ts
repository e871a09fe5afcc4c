import { type Day, longDay } from "@/lib/date";
import { fromNow } from "@/lib/roadmap/rules/next";
import { listed } from "@/lib/text";

/** What is said of one occurrence: in the inbox, in the day's message and in the history. `href` is a path inside Cairn. */
export type Line = { title: string; body: string; href: string };

/** Whatever was typed into it, a line fits where it is kept. */
export const fitted = ({ title, body, href }: Line): Line => ({ title: cut(title, 200), body: cut(body, 1000), href });

/** At most `length` characters, as the database counts them, with a sign that there was more. */
function cut(text: string, length: number): string {
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, length - 1).join("")}…`;
}

type Boundary = {
  phase: { index: number; name: string };
  boundaryOn: Day;
  today: Day;
  /** Which of the four it is: -21, -7, 0 or 7 days from the boundary. */
  step: number;
  /** What a committee would find missing today, in its order. */
  missing: readonly string[];
};

/** How many gaps are named; the page has them all. */
const NAMED = 3;

/** The four messages of a phase boundary (ledger P1 to P3, product.md): what is missing, book it, hold it, decide. */
export function boundaryLine({ phase: { index, name }, boundaryOn, today, step, missing }: Boundary): Line {
  const title = `Phase ${index}, ${name}, ${boundaryOn >= today ? "ends" : "ended"} ${fromNow(today, boundaryOn)}`;
  const review = `/reviews/new?phase=${index}`;
  if (step <= -21) return { title, body: missingText(missing), href: "/progress/missing" };
  if (step < 0)
    return {
      title,
      body: "Set aside an hour for its review, and say with whom you want to hold it.",
      href: review,
    };
  if (step === 0)
    return {
      title,
      body: "Look at what is shown, what is missing and what changed, then decide how it goes on.",
      href: review,
    };
  return {
    title: `Decide on phase ${index}, ${name}: move on, or extend it`,
    body: `Its boundary was on ${longDay(boundaryOn)}, and nothing is decided. Either is a normal outcome.`,
    href: review,
  };
}

function missingText(missing: readonly string[]): string {
  if (missing.length === 0) return "Nothing is missing that a committee would ask for.";
  const rest = missing.length - NAMED;
  const named = missing.slice(0, NAMED);
  return `What a committee would miss first: ${listed(rest > 0 ? [...named, `${rest} more`] : named)}.`;
}

/** A milestone that is due. */
export const milestoneLine = ({ id, title, ...due }: { id: string; title: string; dueOn: Day; today: Day }): Line => ({
  title: `${dueText(due)}: ${title}`,
  body: "Close it with the evidence that shows it, or give it another day and say why.",
  href: `/roadmap/milestones/${id}`,
});

const dueText = ({ dueOn, today }: { dueOn: Day; today: Day }) =>
  `${dueOn < today ? "Was due" : "Due"} ${fromNow(today, dueOn)}`;

/** The prompt at the end of a week without evidence. */
export const EVIDENCE_LINE: Line = {
  title: "What did you see this week that carries on without you?",
  body: "Nothing is noted for this week yet. One sentence is enough; it is placed later.",
  href: "/home",
};

type Meeting = { kind: string; other: string; startsOn: Day; time: string; today: Day; href: string };

/** A meeting of the next day; `time` is in the zone of whoever reads it. */
export const meetingLine = ({ kind, other, startsOn, time, today, href }: Meeting): Line => ({
  title: `${kind} with ${other} ${fromNow(today, startsOn)} at ${time}`,
  body: "Read what changed since the last one, and add what you want to talk about.",
  href,
});

type Action = { text: string; other: string; dueOn: Day; today: Day; href: string };

export const actionLine = ({ text, other, href, ...due }: Action): Line => ({
  title: `${dueText(due)}: ${text}`,
  body: `You agreed on it with ${other}. Say that it is done, or drop it with a reason.`,
  href,
});

export const checkInLine = ({ month, other, href }: { month: string; other: string; href: string }): Line => ({
  title: `Your side of the check-in for ${month} is missing`,
  body: `${other} has sent theirs. You both see both sides once you have sent yours; it takes five minutes.`,
  href,
});

/** `occasion` is "At the start" or "At month 3". */
export const assessmentLine = ({ occasion }: { occasion: string }): Line => ({
  title: `${occasion}: the ten questions are due`,
  body: "Answer them with a piece of evidence each. They stay as they are, beside the earlier ones.",
  href: "/assessments",
});

/** Items that were confirmed long enough ago, by the day until which somebody else can be asked about them. */
export function stillHoldsLine(items: readonly { id: string; sentence: string; until: Day }[]): Line {
  const [first, ...others] = items;
  const told = items.slice(0, NAMED).map(({ sentence, until }) => `“${sentence}”, until ${longDay(until)}.`);
  return {
    title: others.length ? `${items.length} pieces can be asked about again` : "One piece can be asked about again",
    body: ["Somebody else can now say whether it still holds.", ...told].join("\n"),
    href: first && !others.length ? `/evidence/${first.id}/ask` : "/evidence",
  };
}

/** Clients who wait for an answer, or are at a boundary, in the order of need. */
export function practiceLine(clients: readonly { name: string; reasons: readonly string[] }[]): Line {
  const told = clients.slice(0, 5).map(({ name, reasons }) => `${name}: ${reasons.join("; ")}.`);
  const rest = clients.length - told.length;
  const [first] = clients;
  return {
    title:
      clients.length === 1 && first
        ? `${first.name} needs you this week`
        : `${clients.length} clients need you this week`,
    body: [...told, ...(rest > 0 ? [`${rest} more stand in your practice.`] : [])].join("\n"),
    href: "/practice",
  };
}
