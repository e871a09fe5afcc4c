import { Drawing } from "@/app/_ui/drawing";
import type { YearInput } from "@/lib/drawing/year";
import { drawYearScroller } from "@/lib/drawing/year";
import { yearKeys } from "@/lib/drawing/year-key";

/** The year with what its marks mean. */
export function YearDrawing({ year }: { year: YearInput }) {
  return (
    <>
      <Drawing svg={drawYearScroller(year)} />
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {yearKeys.map(({ mark, text }) => (
          <li key={text} className="flex items-center gap-1.5">
            <Drawing svg={mark} />
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
