import { Checkbox, Field, Select } from "@/app/_ui/field";
import type { Placing } from "@/lib/evidence/queries/placing";
import { type Signal, signalsOf } from "@/lib/framework/rules/signals";
import type { Framework } from "@/lib/framework/schema";

type Group = { label: string; signals: Pick<Signal, "id" | "label">[] };

/** The signals as a choice reads best: by matrix row, then what each competency looks like, then the traps. */
function groupsOf(framework: Framework): Group[] {
  const signals = signalsOf(framework);
  const kinds = (...wanted: Signal["kind"][]) => signals.filter(({ kind }) => wanted.includes(kind));
  const of = (id: string, ...wanted: Signal["kind"][]) =>
    kinds(...wanted)
      .filter(({ competencyIds }) => competencyIds[0] === id)
      .map(({ label, ...signal }) => ({ ...signal, label: label.slice(label.indexOf(": ") + 2) }));
  return [
    ...(framework.matrix?.rows ?? []).map((row) => ({
      label: `Matrix: ${row.name}`,
      signals: signals.filter(({ rowId }) => rowId === row.id),
    })),
    { label: "Beside the matrix", signals: kinds("bench") },
    { label: "Indicators", signals: kinds("indicator") },
    ...framework.competencies.flatMap(({ id, short }) => [
      { label: `${short}: strong, or what counts`, signals: prefixed(short, of(id, "strong", "evidence")) },
      { label: `${short}: weak, speaks against`, signals: prefixed(short, of(id, "weak")) },
    ]),
    { label: "Traps, speak against", signals: kinds("trap") },
  ].filter((group) => group.signals.length);
}

// Typing the first letters of a competency in the closed list jumps to it.
const prefixed = (short: string, signals: Signal[]) =>
  signals.map(({ id, label }) => ({ id, label: `${short}: ${label}` }));

type Row = Placing["claims"][number];
type Rows = { framework: Framework; from: number; to: number; claims: Row[]; preset?: string; autoFocus?: boolean };

/** The claim rows `from` up to but not including `to`; a row left empty says nothing. */
export function ClaimRows({ framework, from, to, claims, preset, autoFocus }: Rows) {
  const groups = groupsOf(framework);
  const known = new Set(groups.flatMap(({ signals }) => signals.map(({ id }) => id)));
  return Array.from({ length: to - from }, (_, n) => from + n).map((at) => {
    const claim = claims[at];
    return (
      <fieldset key={at} className="grid gap-x-4 gap-y-3 md:grid-cols-2">
        <legend className="sr-only">Claim {at + 1}</legend>
        <div>
          <Select
            label={at === 0 ? "It shows" : "It also shows"}
            name={`claims.${at}.signalId`}
            defaultValue={claim?.signalId ?? (at === claims.length ? (preset ?? "") : "")}
            autoFocus={autoFocus && at === from}
          >
            <option value="">Nothing chosen</option>
            {claim && !known.has(claim.signalId) ? <option value={claim.signalId}>{claim.signalLabel}</option> : null}
            {groups.map(({ label, signals }) => (
              <optgroup key={label} label={label}>
                {signals.map((signal) => (
                  <option key={signal.id} value={signal.id}>
                    {signal.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </Select>
          <Checkbox
            className="mt-2 text-sm"
            label="It speaks against this"
            name={`claims.${at}.direction`}
            value="against"
            defaultChecked={claim?.direction === "against"}
          />
        </div>
        <Field
          label="Why, in one line"
          name={`claims.${at}.rationale`}
          defaultValue={claim?.rationale}
          maxLength={300}
        />
      </fieldset>
    );
  });
}
