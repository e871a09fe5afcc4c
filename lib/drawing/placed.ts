import { type Svg, svg } from "./svg";

/** Where two people placed one row: 0 is below the first level, null is that the reviewer could not say. */
export type PlacedInput = { title: string; leader: number; reviewer: number | null };

const [WIDTH, HEIGHT, MIDDLE] = [216, 40, 14];
const [FIRST, PITCH, RADIUS] = [20, 58, 6];
const MARKS = ["below", "1", "2", "3"];

const at = (level: number) => FIRST + level * PITCH;

/** One line with the places from below the first level to the third: hollow is the leader, solid the reviewer. */
export function drawPlaced({ title, leader, reviewer }: PlacedInput): string {
  const ticks = MARKS.map(
    (mark, level) =>
      svg`<path class="dots-line" stroke="currentColor" stroke-opacity=".4" d="M${at(level)} ${MIDDLE - 3}v6"/><text class="dots-soft" x="${at(level)}" y="${HEIGHT - 4}" text-anchor="middle">${mark}</text>`,
  );
  const isApart = reviewer !== null && reviewer !== leader;
  const between =
    isApart &&
    svg`<path class="placed-between" stroke="currentColor" stroke-width="2" d="M${at(leader)} ${MIDDLE}H${at(reviewer)}"/>`;
  const inner = reviewer !== null && solid(at(reviewer), MIDDLE, isApart ? RADIUS : RADIUS - 2.5);
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="placed" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" fill="currentColor" font-family="sans-serif" font-size="11" role="img" aria-label="${title}"><path class="dots-line" stroke="currentColor" stroke-opacity=".4" d="M${at(0)} ${MIDDLE}H${at(3)}"/>${ticks}${between}${hollow(at(leader), MIDDLE)}${inner}</svg>`.toString();
}

const solid = (x: number, y: number, radius: number): Svg => svg`<circle cx="${x}" cy="${y}" r="${radius}"/>`;
const hollow = (x: number, y: number): Svg =>
  svg`<circle class="placed-hollow" cx="${x}" cy="${y}" r="${RADIUS}" fill="none" stroke="currentColor" stroke-width="1.8"/>`;

const key = (mark: Svg) =>
  svg`<svg xmlns="http://www.w3.org/2000/svg" class="placed-key" width="14" height="14" viewBox="0 0 14 14" fill="currentColor" aria-hidden="true">${mark}</svg>`.toString();

/** Each of the two marks alone, for the words that say whose it is. */
export const placedMarks = { leader: key(hollow(7, 7)), reviewer: key(solid(7, 7, RADIUS)) };
