import { type Day, longDay, shortDay } from "@/lib/date";
import { type Svg, svg } from "./svg";
import {
  BAND,
  count,
  dayNumber,
  type Frame,
  phaseAt,
  shorten,
  WIDTH,
  type YearAway,
  type YearPlan,
} from "./year-frame";

/** Phases as named bands along the top, with a vertical at every boundary between two of them. */
export function drawPhases(plan: YearPlan, frame: Frame, { today, base }: { today: Day; base: number }): Svg {
  const current = phaseAt(plan, today);
  return svg`${plan.phases.map((phase, at) => {
    const from = frame.x(phase.startsOn);
    const to = frame.x(plan.phases[at + 1]?.startsOn ?? phase.endsOn);
    const on = at === current;
    const name = shorten(phase.name, Math.max(1, Math.floor((to - from - 14) / 8.4)));
    const span = plan.openSince
      ? `${phase.name}, since ${longDay(plan.openSince)}`
      : `${phase.name}, ${longDay(phase.startsOn)} to ${longDay(phase.endsOn)}`;
    const vertical =
      at > 0 && svg`<path class="year-line" stroke="currentColor" stroke-opacity=".25" d="M${from} 4V${base + 44}"/>`;
    return svg`${vertical}<path class="${on ? "year-band year-on" : "year-band"}" stroke="currentColor" stroke-width="2" stroke-opacity="${on ? "1" : ".25"}" d="M${from} ${BAND}H${to}"/><text class="${on ? "year-name year-on" : "year-name"}" x="${from + (at > 0 ? 10 : 0)}" y="15" font-size="13" font-weight="500"><title>${span}</title>${name}</text>`;
  })}`;
}

/** The first days of the months that begin within the plan. */
function monthStarts({ startsOn, endsOn }: YearPlan): Day[] {
  const starts: Day[] = [];
  let year = Number(startsOn.slice(0, 4));
  let month = Number(startsOn.slice(5, 7));
  for (;;) {
    const on = `${year}-${String(month).padStart(2, "0")}-01`;
    if (on >= endsOn) return starts;
    if (on >= startsOn) starts.push(on);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
}

/** The axis with a tick at the start of every month; January carries its year. */
export function drawMonths(plan: YearPlan, frame: Frame, base: number): Svg {
  const ticks = monthStarts(plan);
  const room = WIDTH / (frame.days / 30.4);
  const every = room >= 32 ? 1 : room >= 11 ? 3 : 12;
  const labels = ticks.map((on) => {
    const month = Number(on.slice(5, 7));
    const x = frame.x(on);
    const text = month > 1 ? shortDay(on).slice(2, 5) : room >= 72 ? `Jan ${on.slice(0, 4)}` : on.slice(0, 4);
    const fits = (month - 1) % every === 0 && x <= WIDTH - text.length * 7;
    return fits && svg`<text x="${x}" y="${base + 70}">${text}</text>`;
  });
  const start =
    frame.x(ticks[0] ?? plan.endsOn) >= 60 && svg`<text x="0" y="${base + 70}">${shortDay(plan.startsOn)}</text>`;
  const lines = ticks.map((on) => svg`M${frame.x(on)} ${base}v5`);
  return svg`<path class="year-axis" fill="none" stroke="currentColor" stroke-opacity=".6" d="M0 ${base}H${WIDTH}${lines}"/>${start}${labels}`;
}

/** Lines at 45 degrees inside a box; drawn out, because pattern fills do not survive mail and PDF. */
function hatch(from: number, to: number, { top, bottom }: { top: number; bottom: number }): Svg {
  const height = bottom - top;
  const lines: Svg[] = [];
  for (let at = Math.ceil((from - height) / 7) * 7; at < to; at += 7) {
    const left = Math.max(at, from);
    const right = Math.min(at + height, to);
    if (right > left) lines.push(svg`M${left} ${bottom - (left - at)}L${right} ${bottom - (right - at)}`);
  }
  return svg`${lines}`;
}

/** Away periods hatched above the axis; what lies outside the plan is cut off. */
export function drawAways(aways: readonly YearAway[], plan: YearPlan, frame: Frame, base: number): Svg {
  let taken = Number.NEGATIVE_INFINITY;
  const inside = aways.filter(({ fromOn, toOn }) => toOn >= plan.startsOn && fromOn < plan.endsOn && fromOn <= toOn);
  return svg`${inside
    .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
    .map((away) => {
      const from = frame.x(away.fromOn);
      const to = frame.xAt(dayNumber(away.toOn) + 1);
      const middle = Math.min(WIDTH - 15, Math.max(15, (from + to) / 2));
      const label = middle - 20 > taken && svg`<text x="${middle}" y="${base - 76}" text-anchor="middle">away</text>`;
      if (label) taken = middle + 16;
      return svg`<g><title>${awayText(away)}</title><rect x="${from}" y="${base - 70}" width="${to - from}" height="70" fill="none" pointer-events="all"/><path class="year-hatch" stroke="currentColor" stroke-opacity=".3" d="${hatch(from, to, { top: base - 70, bottom: base })}"/>${label}</g>`;
    })}`;
}

/** "Away 3 August 2026 to 24 August 2026: family", without a full stop at its end. */
export function awayText({ fromOn, toOn, note }: YearAway): string {
  const days = fromOn === toOn ? longDay(fromOn) : `${longDay(fromOn)} to ${longDay(toOn)}`;
  return `Away ${days}${note ? `: ${note.replace(/[.\s]+$/, "")}` : ""}`;
}

/** Today as a vertical; before the start and after the end, words at that edge instead. */
export function drawToday(
  plan: YearPlan,
  frame: Frame,
  { today, base, id }: { today: Day; base: number; id: string },
): Svg {
  const text = (x: number, words: string, end: boolean) =>
    svg`<text class="year-today" id="${id}-today" x="${x}" y="${base + 33}" font-weight="500"${end && svg` text-anchor="end"`}>${words}</text>`;
  const days = (from: Day, to: Day) => count(dayNumber(to) - dayNumber(from), "day");
  if (today < plan.startsOn) return text(0, `starts in ${days(today, plan.startsOn)}`, false);
  if (today > plan.endsOn) return text(WIDTH, `ended ${days(plan.endsOn, today)} ago`, true);
  const x = Math.min(WIDTH - 1, Math.max(1, frame.x(today)));
  const end = x > WIDTH - 50;
  return svg`<path class="year-now" stroke="currentColor" stroke-width="1.5" d="M${x} ${BAND + 8}V${base + 34}"><title>Today, ${longDay(today)}</title></path>${text(end ? x - 7 : x + 7, "today", end)}`;
}
