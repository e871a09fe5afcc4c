import { DecisionFields } from "@/app/_components/decision-fields";
import { Field } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { Day } from "@/lib/date";
import { logRunAction } from "../../actions";

/** Notes a run in one tap; another day and what was decided are folded away. */
export function LogRun({ id, today }: { id: string; today: Day }) {
  return (
    <ActionForm action={logRunAction} label="Log a run" className="mt-5 print:hidden">
      <input type="hidden" name="id" value={id} />
      <div className="mb-4 flex flex-wrap gap-3">
        <SubmitButton name="leader" value="without">
          It ran, without me
        </SubmitButton>
        <SubmitButton look="quiet" name="leader" value="with">
          It ran, with me
        </SubmitButton>
        <p className="self-center text-sm text-soft">Today, unless you choose another day.</p>
      </div>
      <Fold title="Another day, or what was decided" fields={["ranOn", "decisions", "decided"]}>
        <div className="grid gap-4 sm:grid-cols-[10rem_10rem_1fr]">
          <Field name="ranOn" label="It ran on" type="date" max={today} />
          <DecisionFields />
        </div>
      </Fold>
    </ActionForm>
  );
}
