import type { Framework } from "@/lib/framework/schema";
import { rowStates } from "@/lib/readiness/rules/reading";
import { isAtLeast } from "@/lib/readiness/rules/state";
import { hasOutcome, type SeenItem, type View } from "@/lib/readiness/rules/view";
import { capital, numberWord } from "@/lib/text";
import { LETTER, PROOF_LINES } from "../content";
import type { Report } from "../schema";
import { carriersOf, pieceOf } from "./pieces";

type Told = { view: View; framework: Framework };

/** How many pieces of evidence a sentence of the letter points at. */
const POINTED_AT = 5;

/** A measure with both of its sides; what was decided is a result, but nothing that was measured. */
const isMeasured = (item: SeenItem) =>
  hasOutcome(item.facts) && item.facts.outcomeBefore !== "" && item.attestedAt !== null;

/**
 * The five proof lines (P3.1 to P3.5): each needs a consistent cell at its level, or a before and after that somebody
 * confirmed. Empty where the content has none of them.
 */
export function proofLines({ view, framework }: Told): Report["proofs"] {
  const states = new Map(rowStates(view, framework).flatMap(({ levels }) => levels.map((one) => [one.signalId, one])));
  const templates = framework.phases.flatMap(({ milestones }) => milestones);
  return PROOF_LINES.flatMap((id) => {
    const line = templates.find((template) => template.id === id);
    if (!line) return [];
    const cell = line.serves.find((signal) => {
      const found = states.get(signal);
      return found && isAtLeast(found, "consistent") && !found.contested.length;
    });
    const measured = carriersOf(view, line.serves).find(isMeasured);
    const detail = cell
      ? `${capital(nameOf(framework, cell))} is consistent.`
      : measured
        ? "Measured before and after, and confirmed:"
        : "Not carried yet: no cell of it is consistent, and no confirmed measure has a before and an after.";
    const by = measured && !cell ? pieceOf(measured) : null;
    return [{ id, title: line.title, carried: Boolean(cell || measured), detail, by }];
  });
}

function nameOf({ matrix }: Framework, cellId: string): string {
  const [rowId, level] = cellId.split(".L");
  return `${matrix?.rows.find(({ id }) => id === rowId)?.name ?? cellId}, level ${level}`;
}

/**
 * The closing letter: five sentences (O11), each with the evidence that carries it, or saying that there is none. A
 * sentence whose `best` is there goes on with it.
 */
export function closingLetter({ view, framework }: Told): Report["letter"] {
  const parts = framework.orientation?.flatMap((note) => note.parts ?? []) ?? [];
  return LETTER.flatMap(({ id, signals }): Report["letter"] => {
    const heading = parts.find((part) => part.id === id)?.text.split(":")[0];
    if (!heading) return [];
    const all = carriersOf(view, signals);
    const confirmed = all.filter(({ attestedAt }) => attestedAt !== null);
    const [best] = confirmed.length ? confirmed : all;
    if (!best) return [{ text: `${heading}: nothing in the record carries this.`, best: null, evidenceIds: [] }];
    const text = confirmed.length
      ? `${heading}: ${counted(confirmed.length)} by others, the strongest`
      : `${heading}: on your own word alone, such as`;
    const shown = (confirmed.length ? confirmed : all).slice(0, POINTED_AT);
    return [{ text, best: pieceOf(best), evidenceIds: shown.map((item) => item.id) }];
  });
}

const counted = (n: number) => `${numberWord(n)} ${n === 1 ? "piece" : "pieces"} of evidence confirmed`;
