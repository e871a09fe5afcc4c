import { raw, type Svg, svg } from "./svg";
import { milestoneMarks } from "./year-milestones";

export type YearKey = { mark: string; text: string };

const keyMark = (width: number, shape: Svg) =>
  svg`<svg xmlns="http://www.w3.org/2000/svg" class="year-key" width="${width}" height="12" viewBox="0 0 ${width} 12" fill="currentColor" aria-hidden="true">${shape}</svg>`.toString();
const milestoneMark = (shape: Svg) => keyMark(14, svg`<g transform="translate(7 6)">${shape}</g>`);

/** What each mark of the year means, as small drawings with their words; `whose` word it is, as it is said to the reader. */
export const yearKeys = (whose = "your"): readonly YearKey[] => [
  { mark: keyMark(16, raw(`<rect class="year-attested" y="2" width="15" height="8" rx="4"/>`)), text: "attested" },
  {
    mark: keyMark(
      16,
      raw(
        `<rect class="year-word" x=".6" y="2.6" width="13.8" height="6.8" rx="3.4" fill="none" stroke="currentColor" stroke-width="1.2"/>`,
      ),
    ),
    text: `${whose} word so far`,
  },
  {
    mark: keyMark(
      14,
      raw(
        `<path class="year-rescue" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" d="M1.5 2h11L7 10z"/>`,
      ),
    ),
    text: "rescue",
  },
  { mark: milestoneMark(milestoneMarks.done), text: "milestone closed" },
  { mark: milestoneMark(milestoneMarks.open), text: "open" },
  { mark: milestoneMark(milestoneMarks.dropped), text: "dropped" },
];
