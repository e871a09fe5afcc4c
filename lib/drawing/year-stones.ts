import { type Day, longDay, shortDay } from "@/lib/date";
import { type Svg, safeHref, svg } from "./svg";
import { count, dayAt, dayNumber, type Frame, shorten, WIDTH, type YearEvidence } from "./year-frame";

const PITCH = 9.2;
const HEIGHT = 8;
/** More stones than this in one week are shown as one fewer and a "+n". */
const TALLEST = 9;
const MOST_RESCUES = 2;
/** Each stone sits a little off its neighbour, as a pile does. */
const LEAN = [0, -0.7, 0.6, -0.3, 0.8, -0.6, 0.3, -0.4, 0.5];

export type Week = { fromOn: Day; toOn: Day; x: number; stones: YearEvidence[]; rescues: YearEvidence[] };
export type Sorted = { weeks: Week[]; before: YearEvidence[]; after: YearEvidence[] };

type Plan = { startsOn: Day; endsOn: Day };

/** Puts each piece of evidence into its week of the plan, or before or after it; nothing is dropped. */
export function sortEvidence(evidence: readonly YearEvidence[], plan: Plan, frame: Frame): Sorted {
  const weeks = new Map<number, Week>();
  const sorted: Sorted = { weeks: [], before: [], after: [] };
  for (const item of evidence.toSorted((a, b) =>
    a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0,
  )) {
    if (item.happenedOn < plan.startsOn) sorted.before.push(item);
    else if (item.happenedOn > plan.endsOn) sorted.after.push(item);
    else {
      const at = Math.min(frame.weeks - 1, Math.floor((dayNumber(item.happenedOn) - frame.start) / 7));
      const week = weeks.get(at) ?? weekAt(at, plan, frame);
      weeks.set(at, week);
      (item.rescue ? week.rescues : week.stones).push(item);
    }
  }
  sorted.weeks = [...weeks.values()];
  return sorted;
}

function weekAt(at: number, plan: Plan, frame: Frame): Week {
  const toOn = at === frame.weeks - 1 ? plan.endsOn : dayAt(frame.start + at * 7 + 6);
  const x = frame.xAt(frame.start + Math.min(at * 7 + 3.5, frame.days / 2 + at * 7));
  return { fromOn: dayAt(frame.start + at * 7), toOn, x, stones: [], rescues: [] };
}

const shown = (items: number, most: number) => (items > most ? most - 1 : items);

/** Room above the axis that the tallest stack takes, in units of the drawing. */
export function heightOf(weeks: readonly Week[]): number {
  const most = Math.max(0, ...weeks.map((week) => week.stones.length));
  return shown(most, TALLEST) * PITCH + (most > TALLEST ? 16 : 4);
}

/** What a stone is called: its day, the beginning of its sentence, and what its shape says. */
function nameOf(item: YearEvidence): string {
  const what = `${item.rescue ? ", rescue" : ""}${item.attested ? ", attested" : ""}`;
  return `${shortDay(item.happenedOn)}: ${shorten(item.label.trim(), 60)}${what}`;
}

// Stones are for the pointer and for reading; by keyboard one stops once a week, not 156 times.
function linked(item: YearEvidence, shape: Svg): Svg {
  const href = safeHref(item.href);
  const name = svg`<title>${nameOf(item)}</title>`;
  return href ? svg`<a href="${href}" tabindex="-1">${name}${shape}</a>` : svg`<g>${name}${shape}</g>`;
}

function drawStone(item: YearEvidence, level: number, widest: number): Svg {
  const width = widest * (1 - 0.065 * level);
  const left = -width / 2 + (LEAN[level] ?? 0) * (widest / 15);
  const top = -2 - HEIGHT - level * PITCH;
  if (item.attested) {
    return svg`<rect class="year-attested" x="${left}" y="${top}" width="${width}" height="${HEIGHT}" rx="4"/>`;
  }
  // Inset by half its line, so that a hollow stone is as large as a solid one.
  return svg`<rect class="year-word" x="${left + 0.6}" y="${top + 0.6}" width="${width - 1.2}" height="${HEIGHT - 1.2}" rx="3.4" fill="none" stroke="currentColor" stroke-width="1.2"/>`;
}

function drawRescue(item: YearEvidence, level: number): Svg {
  const fill = item.attested ? svg`class="year-rescue year-seen"` : svg`class="year-rescue" fill="none"`;
  return svg`<path ${fill} stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" d="M-5.5 ${8 + level * 11}h11l-5.5 8z"/>`;
}

function drawWeek(week: Week, frame: Frame, listHref: string): Svg {
  const { stones, rescues } = week;
  const pitch = WIDTH / frame.weeks;
  const widest = Math.min(15, Math.max(5, pitch - 3));
  const up = shown(stones.length, TALLEST);
  const down = shown(rescues.length, MOST_RESCUES);
  const top = up * PITCH + (stones.length > up ? 16 : 4);
  const parts = [
    count(stones.length + rescues.length, "item"),
    rescues.length > 0 && count(rescues.length, "rescue"),
    `week of ${longDay(week.fromOn)}`,
  ];
  const name = parts.filter(Boolean).join(", ");
  const more = (hidden: number, y: number) =>
    hidden > 0 && svg`<text class="year-more" y="${y}" text-anchor="middle" font-size="10">+${hidden}</text>`;
  return svg`<g transform="translate(${week.x})"><a class="year-week" href="${listHref}?from=${week.fromOn}&amp;to=${week.toOn}" aria-label="${name}"><rect x="${-pitch / 2}" y="${-top - 4}" width="${pitch}" height="${top + 38}" rx="4" fill="none" pointer-events="all"/>${more(
    stones.length - up,
    -up * PITCH - 5,
  )}${more(rescues.length - down, 29)}</a>${stones
    .slice(0, up)
    .map((item, level) => linked(item, drawStone(item, level, widest)))}${rescues
    .slice(0, down)
    .map((item, level) => linked(item, drawRescue(item, level)))}</g>`;
}

/** Evidence as stones above the axis and rescues below it; the fragment's own zero is the axis. */
export function drawStones(weeks: readonly Week[], frame: Frame, listHref: string): Svg {
  return svg`${weeks.map((week) => drawWeek(week, frame, listHref))}`;
}
