import { Drawing } from "@/app/_ui/drawing";
import type { YearInput } from "@/lib/drawing/year";
import { drawYearScroller } from "@/lib/drawing/year";
import { yearKeys } from "@/lib/drawing/year-key";

/** The year with what its marks mean, said to its leader, or of them to whoever reads it by a grant. */
export function YearDrawing({ year, isOwn = true }: { year: YearInput; isOwn?: boolean }) {
  return (
    <>
      <Drawing svg={drawYearScroller(year)} />
      <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {yearKeys(isOwn ? "your" : "the leader’s").map(({ mark, text }) => (
          <li key={text} className="flex items-center gap-1.5">
            <Drawing svg={mark} />
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
