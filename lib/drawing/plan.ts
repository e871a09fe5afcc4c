import { scaleLinear } from "d3-scale";
import { type Day, daysBetween, longDay } from "@/lib/date";
import { type Svg, svg } from "./svg";

export type PlanRow = { label: string; startsOn: Day; boundaries: readonly Day[] };
export type PlanDrawing = {
  title: string;
  /** Read from top to bottom; lines join the same boundary in neighbouring rows, so that a shift shows as a slant. */
  rows: readonly PlanRow[];
  /** Both days included; drawn on the last row. */
  aways?: readonly { fromOn: Day; toOn: Day }[];
  today: Day;
};

const [WIDTH, GAP, TOP] = [1000, 34, 10];

/** The rows in words, for whoever does not see the drawing. */
export function describePlan({ rows, today }: PlanDrawing): string {
  const told = rows.map(
    ({ label, startsOn, boundaries }) =>
      `${label}: from ${longDay(startsOn)}, boundaries on ${boundaries.map(longDay).join(", ")}.`,
  );
  return [...told, `Today is ${longDay(today)}.`].join(" ");
}

/**
 * Plans above each other on one time scale, without text: what stands beside it names the rows and the dates. It is
 * stretched to the width it gets, so only strokes that keep their width are used.
 */
export function drawPlan(input: PlanDrawing): string {
  const { rows, aways = [], today, title } = input;
  const days = rows.flatMap(({ startsOn, boundaries }) => [startsOn, ...boundaries]).toSorted();
  const from = days[0] ?? today;
  const span = Math.max(1, daysBetween(from, days.at(-1) ?? today));
  const scale = scaleLinear()
    .domain([0, span])
    .range([2, WIDTH - 2])
    .clamp(true);
  const x = (day: Day) => scale(daysBetween(from, day));
  const y = (row: number) => TOP + row * GAP;
  const height = y(rows.length - 1) + TOP;
  const isInside = today >= from && daysBetween(from, today) <= span;
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="plan" viewBox="0 0 ${WIDTH} ${height}" width="100%" height="${height}" preserveAspectRatio="none" fill="none" stroke="currentColor" role="img"><title>${title}</title><desc>${describePlan(input)}</desc>${[
    drawAways(aways, { x, y: y(rows.length - 1) }),
    rows.slice(1).map((row, at) => joins(rows[at], row, { x, y: y(at) })),
    rows.map((row, at) => drawRow(row, { x, y: y(at), last: at === rows.length - 1 })),
    isInside &&
      svg`<path class="plan-now" vector-effect="non-scaling-stroke" stroke-width="1.5" d="M${x(today)} 0V${height}"/>`,
  ]}</svg>`.toString();
}

type Place = { x: (day: Day) => number; y: number };

function drawRow({ startsOn, boundaries }: PlanRow, { x, y, last }: Place & { last: boolean }): Svg {
  const ticks = [startsOn, ...boundaries].map((day) => svg`M${x(day)} ${y - 6}v12`);
  const end = boundaries.at(-1) ?? startsOn;
  return svg`<path class="${last ? "plan-row plan-on" : "plan-row"}" vector-effect="non-scaling-stroke" stroke-width="${last ? 2 : 1}" d="M${x(startsOn)} ${y}H${x(end)}${ticks}"/>`;
}

/** From each boundary to the same one in the row below. */
function joins(above: PlanRow | undefined, below: PlanRow, { x, y }: Place): Svg {
  const pairs = above?.boundaries.flatMap((day, at) => {
    const next = below.boundaries[at];
    return next === undefined ? [] : [svg`M${x(day)} ${y + 6}L${x(next)} ${y + GAP - 6}`];
  });
  return svg`<path class="plan-join" vector-effect="non-scaling-stroke" stroke-opacity=".5" d="${pairs}"/>`;
}

function drawAways(aways: PlanDrawing["aways"], { x, y }: Place): Svg {
  const boxes = aways?.map(({ fromOn, toOn }) => {
    const [left, right] = [x(fromOn), Math.max(x(toOn), x(fromOn) + 2)];
    return svg`<rect class="plan-away" stroke="none" fill="currentColor" fill-opacity=".14" x="${left}" y="${y - 10}" width="${right - left}" height="20"/>`;
  });
  return svg`${boxes}`;
}
