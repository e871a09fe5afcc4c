import { TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { resumeMechanismAction, stopMechanismAction } from "../../actions";

type Props = { mechanism: { id: string; version: number } };

/** Stops a mechanism; what it did stays, and it can be taken up again. */
export function Stop({ mechanism }: Props) {
  return (
    <ActionForm action={stopMechanismAction} label="Stop it" className="print:hidden">
      <Turn mechanism={mechanism} />
      <Fold title="Stop it" fields={["reason"]}>
        <TextArea
          name="reason"
          label="Why it stops, or what takes its place"
          rows={2}
          maxLength={300}
          required
          hint="It answers and carries nothing from then on. What it did stays."
        />
        <SubmitButton look="quiet" className="justify-self-start">
          Stop it
        </SubmitButton>
      </Fold>
    </ActionForm>
  );
}

/** Says that it was stopped, and why. */
export function Stopped({ mechanism, reason }: Props & { reason: string }) {
  return (
    <ActionForm
      action={resumeMechanismAction}
      label="Take it up again"
      className="mb-6 flex flex-wrap items-center gap-4 border-accent border-l-2 pl-4"
    >
      <Turn mechanism={mechanism} />
      <p>Stopped: “{reason}”</p>
      <SubmitButton look="quiet">Take it up again</SubmitButton>
    </ActionForm>
  );
}

function Turn({ mechanism }: Props) {
  return (
    <>
      <input type="hidden" name="id" value={mechanism.id} />
      <input type="hidden" name="version" value={mechanism.version} />
    </>
  );
}
