import type { ComponentProps } from "react";
import type { RowStates } from "@/lib/readiness/rules/reading";
import { Beside, Kept } from "../../../../_components/readiness/beside";
import { MatrixKeys } from "../../../../_components/readiness/matrix-keys";
import { Meanings } from "../../../../_components/readiness/meanings";
import { MatrixTable } from "../../../../_components/signal-table";

type Props = Omit<ComponentProps<typeof Beside>, "isGuided"> & { states: readonly RowStates[] };

/** The matrix with the bench, or the indicators, and what each state asks for. */
export function States({ states, ...shown }: Props) {
  const { framework } = shown;
  const beside = <Beside {...shown} isGuided={false} />;
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]">
      <MatrixKeys />
      {framework.matrix ? <MatrixTable states={states} isGuided={false} {...shown} /> : beside}
      <div className="grid content-start gap-10">
        {framework.matrix ? beside : null}
        <Kept {...shown} />
        <Meanings thresholds={framework.thresholds} />
      </div>
    </div>
  );
}
