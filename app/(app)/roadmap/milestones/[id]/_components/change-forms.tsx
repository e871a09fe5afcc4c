import { Field, TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { Milestone } from "@/lib/roadmap/queries/milestone";
import {
  dropMilestoneAction,
  redateMilestoneAction,
  reopenMilestoneAction,
  rewordMilestoneAction,
} from "../../actions";
import { Turn } from "./turn";

/** Everything that can be changed about a milestone; what it was and why stays in its history. */
export function ChangeForms({ milestone }: { milestone: Milestone }) {
  const turn = <Turn milestone={milestone} />;
  const isDated = datedPhases(milestone.framework).length > 0;
  if (milestone.status !== "open")
    return (
      <ActionForm action={reopenMilestoneAction} className="grid gap-4" label="Open it again">
        {turn}
        <TextArea name="reason" label="Why open it again" rows={2} required />
        <SubmitButton look="quiet" className="justify-self-start">
          Open it again
        </SubmitButton>
      </ActionForm>
    );
  return (
    <>
      <ActionForm action={redateMilestoneAction} label="Re-date">
        {turn}
        <Fold title={milestone.dueOn ? "Re-date" : "Give it a day"} fields={["dueOn", "reason"]}>
          <Field
            name="dueOn"
            label="Due"
            type="date"
            defaultValue={milestone.dueOn ?? ""}
            required={isDated}
            hint={isDated ? undefined : "Only if a day helps you. Left empty, it has none."}
          />
          <TextArea
            name="reason"
            label={milestone.dueOn ? "Why another day" : "Why (optional)"}
            rows={2}
            required={milestone.dueOn !== null}
          />
          <SubmitButton look="quiet" className="justify-self-start">
            {milestone.dueOn ? "Re-date it" : "Set the day"}
          </SubmitButton>
        </Fold>
      </ActionForm>
      <ActionForm action={rewordMilestoneAction} label="Re-word">
        {turn}
        <Fold title="Re-word" fields={["title", "reason"]}>
          <Field name="title" label="What will be done" defaultValue={milestone.title} maxLength={200} required />
          <TextArea name="reason" label="Why (optional)" rows={2} />
          <SubmitButton look="quiet" className="justify-self-start">
            Re-word it
          </SubmitButton>
        </Fold>
      </ActionForm>
      <ActionForm action={dropMilestoneAction} label="Drop">
        {turn}
        <Fold title="Drop" fields={["reason"]}>
          <TextArea
            name="reason"
            label="Why it is dropped"
            rows={2}
            required
            hint="It stays visible with this reason."
          />
          <SubmitButton look="quiet" className="justify-self-start">
            Drop it
          </SubmitButton>
        </Fold>
      </ActionForm>
    </>
  );
}
