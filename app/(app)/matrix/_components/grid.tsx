import { Drawing } from "@/app/_ui/drawing";
import { drawMatrix, type MatrixCell, type MatrixRow } from "@/lib/drawing/matrix";
import { guidePlace } from "@/lib/framework/rules/guide";
import type { Framework } from "@/lib/framework/schema";
import { rowStates } from "@/lib/readiness/rules/reading";
import { type KeptSignal, keptSignals } from "@/lib/readiness/rules/standing";
import { assessedSignals, type SignalState, stateOf } from "@/lib/readiness/rules/state";
import { shownState } from "@/lib/readiness/rules/telling";
import type { View } from "@/lib/readiness/rules/view";
import { stateName } from "@/lib/readiness/rules/wording";
import { atDay, type ShownDay } from "../../_components/past-day";

type Shown = { framework: Framework; view: View; day: ShownDay };

function cellOf(found: SignalState, day: ShownDay): MatrixCell {
  const isContested = found.contested.length > 0;
  const word = isContested ? "contested" : stateName(found.state);
  const beneath = isContested ? `${stateName(found.state)} beneath` : "";
  const href = atDay(`/matrix/${found.signalId}`, day);
  return { id: found.signalId, href, state: shownState(found), word, beneath, items: found.supporting.length };
}

/** The rows of the matrix at its three levels; nothing on tracks without one. */
export function Grid({ framework, view, day }: Shown) {
  if (!framework.matrix) return null;
  const rows = rowStates(view, framework).map(
    ({ rowId, name, levels }): MatrixRow => ({
      ...{ id: rowId, name, href: guidePlace(rowId) },
      cells: levels.map((found) => cellOf(found, day)),
    }),
  );
  const columns = framework.matrix.columns.map(({ name }) => name);
  const caption = "What each area bears at each of the three levels";
  return <Drawing svg={drawMatrix({ caption, columns, rows })} />;
}

/** The bench, or the indicators of an onward track: signals with one state each. */
export function Beside({ framework, view, day }: Shown) {
  const signals = assessedSignals(framework).filter(({ kind }) => kind !== "cell");
  if (!signals.length) return null;
  const rows = signals.map((signal): MatrixRow => {
    const { id, label } = signal;
    return { id: `${id}-row`, name: label, href: guidePlace(id), cells: [cellOf(stateOf(view, signal), day)] };
  });
  return <Drawing svg={drawMatrix({ caption: "What each of these bears", columns: ["Where it stands"], rows })} />;
}

/** What was claimed and the roadmap's content does not have, under the words it was claimed with. */
export function Kept({ framework, view, day }: Shown) {
  const rows = keptSignals(view, framework).map(({ signalId, label, found }: KeptSignal): MatrixRow => {
    return { id: `${signalId}-row`, name: label, href: null, cells: [cellOf(found, day)] };
  });
  const caption = "What else was claimed";
  const columns = ["On other tracks, or in earlier words"];
  return rows.length ? <Drawing svg={drawMatrix({ caption, columns, rows })} /> : null;
}
