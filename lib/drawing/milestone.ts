import { svg } from "./svg";
import { milestoneMarks } from "./year-milestones";

/** A milestone's state as the year draws it, alone: filled when closed, hollow when open, crossed when dropped. */
export function drawMilestoneMark(status: keyof typeof milestoneMarks, size = 14): string {
  return svg`<svg xmlns="http://www.w3.org/2000/svg" class="year-key" width="${size}" height="${size}" viewBox="-7 -7 14 14" fill="currentColor" aria-hidden="true">${milestoneMarks[status]}</svg>`.toString();
}
