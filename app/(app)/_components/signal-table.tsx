import { Drawing } from "@/app/_ui/drawing";
import { drawMatrix, type MatrixCell, type MatrixRow } from "@/lib/drawing/matrix";
import { guidePlace } from "@/lib/framework/rules/guide";
import type { Framework } from "@/lib/framework/schema";
import type { RowStates } from "@/lib/readiness/rules/reading";
import type { SignalState } from "@/lib/readiness/rules/state";
import { shownState } from "@/lib/readiness/rules/telling";
import { stateName } from "@/lib/readiness/rules/wording";
import { atDay, type ShownDay } from "./past-day";

function cellOf(found: SignalState, day: ShownDay): MatrixCell {
  const isContested = found.contested.length > 0;
  const word = isContested ? "contested" : stateName(found.state);
  const beneath = isContested ? `${stateName(found.state)} beneath` : "";
  const href = atDay(`/matrix/${found.signalId}`, day);
  return { id: found.signalId, href, state: shownState(found), word, beneath, items: found.supporting.length };
}

type Rows = { framework: Framework; states: readonly RowStates[]; day: ShownDay };

/** Rows of the matrix at its three levels; nothing where there are none. */
export function MatrixTable({ framework, states, day }: Rows) {
  const rows = states.map(({ rowId, name, levels }): MatrixRow => {
    return { id: rowId, name, href: guidePlace(rowId), cells: levels.map((found) => cellOf(found, day)) };
  });
  const columns = framework.matrix?.columns.map(({ name }) => name) ?? [];
  const caption = "What each area bears at each of the three levels";
  return rows.length ? <Drawing svg={drawMatrix({ caption, columns, rows })} /> : null;
}

/** `isGuided` when the Guide has a place for it. */
type Listed = { label: string; found: SignalState; isGuided: boolean };
type Signals = { title: string; signals: Listed[]; day: ShownDay };

/** Signals with one state each, such as the bench, under the column `title`; nothing where there are none. */
export function SignalTable({ title, signals, day }: Signals) {
  const rows = signals.map(({ label, found, isGuided }): MatrixRow => {
    const { signalId: id } = found;
    return { id: `${id}-row`, name: label, href: isGuided ? guidePlace(id) : null, cells: [cellOf(found, day)] };
  });
  return rows.length ? <Drawing svg={drawMatrix({ caption: title, columns: [title], rows })} /> : null;
}
