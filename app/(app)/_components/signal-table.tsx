import { Drawing } from "@/app/_ui/drawing";
import { drawMatrix, type MatrixCell, type MatrixRow } from "@/lib/drawing/matrix";
import { guidePlace } from "@/lib/framework/rules/guide";
import type { Framework } from "@/lib/framework/schema";
import type { RowStates } from "@/lib/readiness/rules/reading";
import type { SignalState } from "@/lib/readiness/rules/state";
import { shownState } from "@/lib/readiness/rules/telling";
import { stateName } from "@/lib/readiness/rules/wording";
import { atDay, type ShownDay } from "./past-day";

/** `to` is where signals are told in full. */
type Where = { day: ShownDay; to?: string };

function cellOf(found: SignalState, { day, to = "/matrix" }: Where): MatrixCell {
  const isContested = found.contested.length > 0;
  const word = isContested ? "contested" : stateName(found.state);
  const beneath = isContested ? `${stateName(found.state)} beneath` : "";
  const href = atDay(`${to}/${found.signalId}`, day);
  return { id: found.signalId, href, state: shownState(found), word, beneath, items: found.supporting.length };
}

/** Without `isGuided` the rows lead to no Guide. */
type Rows = Where & { framework: Framework; states: readonly RowStates[]; isGuided?: boolean };

/** Rows of the matrix at its three levels; nothing where there are none. */
export function MatrixTable({ framework, states, isGuided = true, ...where }: Rows) {
  const rows = states.map(({ rowId, name, levels }): MatrixRow => {
    const cells = levels.map((found) => cellOf(found, where));
    return { id: rowId, name, href: isGuided ? guidePlace(rowId) : null, cells };
  });
  const columns = framework.matrix?.columns.map(({ name }) => name) ?? [];
  const caption = "What each area bears at each of the three levels";
  return rows.length ? <Drawing svg={drawMatrix({ caption, columns, rows })} /> : null;
}

/** `isGuided` when the Guide has a place for it. */
type Listed = { label: string; found: SignalState; isGuided: boolean };
type Signals = Where & { title: string; signals: Listed[] };

/** Signals with one state each, such as the bench, under the column `title`; nothing where there are none. */
export function SignalTable({ title, signals, ...where }: Signals) {
  const rows = signals.map(({ label, found, isGuided }): MatrixRow => {
    const { signalId: id } = found;
    return { id: `${id}-row`, name: label, href: isGuided ? guidePlace(id) : null, cells: [cellOf(found, where)] };
  });
  return rows.length ? <Drawing svg={drawMatrix({ caption: title, columns: [title], rows })} /> : null;
}
