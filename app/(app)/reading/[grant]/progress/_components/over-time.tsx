import type { ComponentProps } from "react";
import type { Day } from "@/lib/date";
import { Beyond, HeatTable, Modes } from "../../../../_components/readiness/by-month";
import { Moments, MomentsTable } from "../../../../_components/readiness/moments";
import { Twin } from "../../../../_components/readiness/twin";

type Props = Pick<ComponentProps<typeof Moments>, "compared" | "intervals"> & {
  asked: ComponentProps<typeof Modes>;
  /** The past day that is shown, or null. */
  past: Day | null;
  /** Where this page and the matrix stand. */
  pages: { here: string; matrix: string };
};

/** The states at each moment side by side, and the evidence month by month, each as a drawing or a table. */
export function OverTime({ compared, intervals, asked, past, pages }: Props) {
  const { asTable, framework } = asked;
  const twin = { asTable, past, to: pages.here };
  const [states, rows] = framework.matrix ? ["The matrix", "Competencies"] : ["The indicators", "Indicators"];
  return (
    <>
      <Twin id="moments" title={`${states} then and now`} {...twin}>
        {asTable ? (
          <MomentsTable compared={compared} />
        ) : (
          <Moments compared={compared} intervals={intervals} to={pages.matrix} />
        )}
      </Twin>
      <Twin id="by-month" title={`${rows} by month`} {...twin}>
        <HeatTable {...asked} isLinked={false} />
      </Twin>
      <div className="grid grid-cols-1 gap-x-16 lg:grid-cols-2">
        <Twin id="hands" title="Whose hands it was" {...twin}>
          <Modes {...asked} />
        </Twin>
        <Twin id="beyond" title="Beyond your own team" {...twin}>
          <Beyond {...asked} />
        </Twin>
      </div>
    </>
  );
}
