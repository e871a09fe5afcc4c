import type { Route } from "next";
import Link from "next/link";
import { Select } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { Cause, Debt } from "@/lib/mechanism/rules/debt";
import type { SameRow } from "@/lib/mechanism/rules/rows";
import { causeText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { linkItemsAction, sayCausesSameAction, takeSameBackAction } from "../actions";

/** Links a mechanism to every rescue of a cause, or leads to writing one down for it. */
export function CarrierForm({ debt, running }: { debt: Debt; running: SeenMechanism[] }) {
  const linked = new Set(debt.carriers.map(({ mechanism }) => mechanism.id));
  const choices = running.filter(({ id }) => !linked.has(id));
  return (
    <>
      {choices.length ? (
        <ActionForm
          action={linkItemsAction}
          label={`What carries: ${causeText(debt)}`}
          className="mt-2 grid gap-2 sm:grid-cols-[1fr_auto] sm:items-end print:hidden"
        >
          <input type="hidden" name="relation" value="prevents" />
          {debt.rescues.map(({ evidenceId }) => (
            <input key={evidenceId} type="hidden" name="evidenceIds[]" value={evidenceId} />
          ))}
          <Select label="What now keeps it from coming back" name="id" defaultValue="" required>
            <option value="">Choose a mechanism</option>
            {choices.map(({ id, row }) => (
              <option key={id} value={id}>
                {row.name}
              </option>
            ))}
          </Select>
          <SubmitButton look="quiet">This carries it</SubmitButton>
        </ActionForm>
      ) : null}
      <Link
        href={`/mechanisms/new?for=${debt.id}` as Route}
        className="mt-2 inline-flex min-h-8 items-center underline decoration-line underline-offset-4 print:hidden"
      >
        Write down a mechanism for it
      </Link>
    </>
  );
}

/** Says that two causes are one, although they were written in other words. */
export function SameForm({ causes }: { causes: Cause[] }) {
  if (causes.length < 2) return null;
  const options = causes.map((cause) => (
    <option key={cause.id} value={cause.id}>
      {causeText(cause)}
    </option>
  ));
  return (
    <ActionForm action={sayCausesSameAction} label="Two causes are the same" className="mt-6 print:hidden">
      <Fold title="Two causes are the same" fields={["evidenceId", "sameAsId"]}>
        <div className="grid gap-4 md:grid-cols-2">
          <Select label="This cause" name="evidenceId" defaultValue="" required>
            <option value="">Choose a cause</option>
            {options}
          </Select>
          <Select label="is the same as" name="sameAsId" defaultValue="" required>
            <option value="">Choose a cause</option>
            {options}
          </Select>
        </div>
        <SubmitButton look="quiet" className="justify-self-start">
          Count them as one
        </SubmitButton>
      </Fold>
    </ActionForm>
  );
}

/** What was said to be the same within a cause, and the way to take it back. */
export function SameTold({ cause, sames, isPast }: { cause: Cause; sames: SameRow[]; isPast: boolean }) {
  const words = new Map(
    cause.rescues.map(({ evidenceId, rescueCause }) => [evidenceId, causeText({ words: rescueCause })]),
  );
  return (
    <ul className="text-sm text-soft">
      {sames
        .filter(({ evidenceId }) => words.has(evidenceId))
        .map(({ evidenceId, sameAsId }) => (
          <li key={`${evidenceId} ${sameAsId}`} className="flex flex-wrap items-baseline gap-x-4">
            <span>
              You counted “{words.get(evidenceId)}” and “{words.get(sameAsId)}” as one.
            </span>
            {isPast ? null : (
              <ActionForm action={takeSameBackAction} className="print:hidden">
                <input type="hidden" name="evidenceId" value={evidenceId} />
                <input type="hidden" name="sameAsId" value={sameAsId} />
                <SubmitButton look="plain">
                  Count them apart<span className="sr-only">: {words.get(evidenceId)}</span>
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
    </ul>
  );
}
