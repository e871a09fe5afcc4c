import { longDay } from "@/lib/date";
import { raw, type Svg, safeHref, svg } from "./svg";
import { awayText, drawAways, drawMonths, drawPhases, drawToday } from "./year-axis";
import { BAND, count, dayAt, dayNumber, frameOf, WIDTH, type YearInput, yearShareOf } from "./year-frame";
import { drawMilestones, lanesHeight, placeMilestones } from "./year-milestones";
import { drawStones, heightOf, type Sorted, sortEvidence } from "./year-stones";

export {
  type YearAway,
  type YearEvidence,
  type YearInput,
  type YearMilestone,
  type YearPlan,
  yearShareOf,
} from "./year-frame";
export { type YearRow, type YearRowKind, yearRows } from "./year-rows";

/** The year in one paragraph, for whoever does not see the drawing. */
export function describeYear({ plan, today, evidence, milestones, aways, untold = [] }: YearInput): string {
  const phases = plan.phases.map((phase) => `${phase.name} from ${longDay(phase.startsOn)}`).join(", ");
  const rescues = evidence.filter((item) => item.rescue).length;
  const dropped = milestones.filter((milestone) => milestone.status === "dropped").length;
  const done = milestones.filter((milestone) => milestone.status === "done").length;
  const pieces = [count(evidence.length, "piece of evidence", "pieces of evidence"), count(rescues, "rescue")];
  const closed = [
    `${done} of ${count(milestones.length - dropped, "milestone")} closed`,
    ...(dropped > 0 ? [`${dropped} dropped`] : []),
  ];
  const counts = [...(untold.includes("evidence") ? [] : pieces), ...(untold.includes("milestones") ? [] : closed)];
  const drawn = `From ${longDay(plan.startsOn)} to ${longDay(plan.endsOn)}.`;
  const open = plan.openSince && `Since ${longDay(plan.openSince)}, without an end date.`;
  return [
    ...(open ? [open, drawn] : [phases ? `${phases} to ${longDay(plan.endsOn)}.` : drawn]),
    `Today is ${longDay(today)}.`,
    ...(counts.length ? [`${counts.join(", ")}.`] : []),
    ...aways.map((away) => `${awayText(away)}.`),
  ].join(" ");
}

/** Evidence that has no place on the axis: a count at the edge it fell off, and the list behind it. */
function drawEdges({ before, after }: Sorted, input: YearInput, base: number): Svg {
  const list = listOf(input);
  const y = base + 49;
  const { startsOn, endsOn } = input.plan;
  const left =
    before.length > 0 &&
    svg`<a class="year-edge" href="${list}?to=${dayAt(dayNumber(startsOn) - 1)}"><text x="0" y="${y}">${before.length} from before</text></a>`;
  const right =
    after.length > 0 &&
    svg`<a class="year-edge" href="${list}?from=${dayAt(dayNumber(endsOn) + 1)}"><text x="${WIDTH}" y="${y}" text-anchor="end">${after.length} since the end</text></a>`;
  return svg`${left}${right}`;
}

const listOf = (input: YearInput) => safeHref(input.listHref ?? "/evidence") ?? "/evidence";

/**
 * The year as one SVG: phases, boundaries, today, milestones, evidence by week, rescues, away periods.
 * It is legible as it is; `app/_ui/drawing.css` gives it the page's colours.
 */
export function drawYear(input: YearInput): string {
  const { plan, today, id = "year" } = input;
  const frame = frameOf(plan);
  const sorted = sortEvidence(input.evidence, plan, frame);
  const placed = placeMilestones(input.milestones, frame);
  const base = Math.max(132, BAND + 16 + lanesHeight(placed) + heightOf(sorted.weeks));
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="year" viewBox="0 0 ${WIDTH} ${base + 76}" width="100%" fill="currentColor" font-family="sans-serif" font-size="12" role="group" aria-labelledby="${id}-title" aria-describedby="${id}-desc"><title id="${id}-title">${input.title}</title><desc id="${id}-desc">${describeYear(input)}</desc>${[
    drawAways(input.aways, plan, frame, base),
    drawPhases(plan, frame, { today, base }),
    drawMonths(plan, frame, base),
    drawToday(plan, frame, { today, base, id }),
    drawMilestones(placed),
  ]}<g transform="translate(0 ${base})">${drawStones(sorted.weeks, frame, listOf(input))}</g>${drawEdges(sorted, input, base)}</svg>`.toString();
}

/**
 * The year inside a region that scrolls sideways where there is no room for it, and opens at today without a script:
 * a spacer as wide as the part of the year gone by, and behind it the spot that the stylesheet brings into view.
 */
export function drawYearScroller(input: YearInput): string {
  const share = yearShareOf(input.plan, input.today) * 100;
  return svg`<div class="year-scroll" role="region" aria-label="${input.title}, month by month" tabindex="0"><div class="year-lead"><svg width="${share}%" height="1" aria-hidden="true"></svg><span class="year-here"></span></div>${raw(drawYear(input))}</div>`.toString();
}
