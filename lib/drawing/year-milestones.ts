import { byDay, type Day, longDay } from "@/lib/date";
import { type Svg, safeHref, svg } from "./svg";
import { BAND, type Frame, shorten, WIDTH, type YearMilestone } from "./year-frame";

type Dated = YearMilestone & { dueOn: Day };
type Placed = Dated & { x: number; lane: number };
const MARK = 11;
const MOST_LANES = 6;

/** Gives milestones that are due close together a lane each below the band, so that none hides another. */
export function placeMilestones(milestones: readonly YearMilestone[], frame: Frame): Placed[] {
  const ends: number[] = [];
  return milestones
    .filter((milestone): milestone is Dated => milestone.dueOn !== null)
    .toSorted((a, b) => byDay(a.dueOn, b.dueOn))
    .map((milestone) => {
      const x = Math.min(WIDTH - 6, Math.max(6, frame.x(milestone.dueOn)));
      const free = ends.findIndex((end) => end + MARK <= x);
      const lane = free >= 0 ? free : Math.min(ends.length, MOST_LANES - 1);
      ends[lane] = x;
      return { ...milestone, x, lane };
    });
}

export const lanesHeight = (placed: readonly Placed[]) => Math.max(0, ...placed.map(({ lane }) => lane)) * MARK;

const MARKS = {
  done: svg`<path class="year-done" d="M0-5.6 5.6 0 0 5.6-5.6 0z"/>`,
  open: svg`<path class="year-open" fill="none" stroke="currentColor" stroke-width="1.3" d="M0-5 5 0 0 5-5 0z"/>`,
  dropped: svg`<path class="year-dropped" fill="none" stroke="currentColor" stroke-width="1.5" d="M-4-4 4 4M4-4-4 4"/>`,
};

/** Milestones on their due dates: closed filled, open hollow, dropped crossed. */
export function drawMilestones(placed: readonly Placed[]): Svg {
  return svg`${placed.map(({ x, lane, title, dueOn, status, href }) => {
    const target = safeHref(href);
    const words = { done: "closed", open: "open", dropped: "dropped" }[status];
    const mark = svg`<title>${shorten(title.trim(), 80)}, due ${longDay(dueOn)}, ${words}</title><circle r="8" fill="none" pointer-events="all"/>${MARKS[status]}`;
    const place = svg`class="year-milestone" transform="translate(${x} ${BAND + lane * MARK})"`;
    return target ? svg`<a href="${target}" ${place}>${mark}</a>` : svg`<g ${place}>${mark}</g>`;
  })}`;
}

/** The same marks alone, for the key below the drawing. */
export const milestoneMarks: Record<YearMilestone["status"], Svg> = MARKS;
