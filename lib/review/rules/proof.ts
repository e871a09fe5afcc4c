import { longDay } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import { rowStates } from "@/lib/readiness/rules/reading";
import { isAtLeast } from "@/lib/readiness/rules/state";
import { strongestFirst } from "@/lib/readiness/rules/step";
import { hasOutcome, type SeenItem, type View } from "@/lib/readiness/rules/view";
import { capital, numberWord } from "@/lib/text";
import { LETTER, PROOF_LINES } from "../content";
import type { Report } from "../schema";

type Told = { view: View; framework: Framework; sentences: ReadonlyMap<string, string> };

/** Items that support a signal, or one below it: "M1" stands for "M1.L3" too. Strongest first. */
export function carriersOf(view: View, signals: readonly string[]): SeenItem[] {
  const isOf = (signalId: string) => signals.some((id) => signalId === id || signalId.startsWith(`${id}.`));
  return [...view.items.values()]
    .filter(({ claims }) => claims.some(({ signalId, supports }) => supports && isOf(signalId)))
    .sort(strongestFirst);
}

/** A measure with both of its sides; what was decided is a result, but nothing that was measured. */
const isMeasured = (item: SeenItem) =>
  hasOutcome(item.facts) && item.facts.outcomeBefore !== "" && item.attestedAt !== null;

/**
 * The five proof lines (P3.1 to P3.5): each needs a consistent cell at its level, or a before and after that somebody
 * confirmed. Empty where the content has none of them.
 */
export function proofLines({ view, framework, sentences }: Told): Report["proofs"] {
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
        ? `Measured before and after: “${sentences.get(measured.id) ?? ""}”`
        : "Not carried yet: no cell of it is consistent, and no confirmed measure has a before and an after.";
    return [{ id, title: line.title, carried: Boolean(cell || measured), detail }];
  });
}

function nameOf({ matrix }: Framework, cellId: string): string {
  const [rowId, level] = cellId.split(".L");
  return `${matrix?.rows.find(({ id }) => id === rowId)?.name ?? cellId}, level ${level}`;
}

/** The closing letter: five sentences (O11), each with the evidence that carries it, or saying that there is none. */
export function closingLetter({ view, framework, sentences }: Told): Report["letter"] {
  const parts = framework.orientation?.flatMap((note) => note.parts ?? []) ?? [];
  return LETTER.flatMap(({ id, signals }) => {
    const heading = parts.find((part) => part.id === id)?.text.split(":")[0];
    if (!heading) return [];
    const all = carriersOf(view, signals);
    const confirmed = all.filter(({ attestedAt }) => attestedAt !== null);
    const [best] = confirmed.length ? confirmed : all;
    if (!best) return [{ text: `${heading}: nothing in the record carries this.`, evidenceIds: [] }];
    const told = `“${sentences.get(best.id) ?? ""}” (${longDay(best.on)})`;
    const text = confirmed.length
      ? `${heading}: ${counted(confirmed.length)} by others, the strongest ${told}.`
      : `${heading}: on your own word alone, such as ${told}.`;
    return [{ text, evidenceIds: (confirmed.length ? confirmed : all).map((item) => item.id) }];
  });
}

const counted = (n: number) => `${numberWord(n)} ${n === 1 ? "piece" : "pieces"} of evidence confirmed`;

/** The items whose sentences the two above may name. */
export function namedItems(view: View, framework: Framework): string[] {
  const templates = framework.phases.flatMap(({ milestones }) => milestones);
  const served = templates.filter(({ id }) => PROOF_LINES.includes(id)).map(({ serves }) => serves);
  return [...served, ...LETTER.map(({ signals }) => signals)].flatMap((signals) =>
    carriersOf(view, signals).map(({ id }) => id),
  );
}
