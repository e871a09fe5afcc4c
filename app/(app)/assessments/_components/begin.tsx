import type { Route } from "next";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import type { Offer } from "@/lib/assessment/rules/occasion";
import { beginAssessmentAction } from "../actions";

/** Goes on with the draft, or begins one; nothing where the track asks no such questions. */
export function Begin({ offer: { draftId, isPossible } }: { offer: Offer }) {
  if (draftId) return <LinkButton href={`/assessments/${draftId}` as Route}>Go on with the draft</LinkButton>;
  if (!isPossible) return null;
  return (
    <ActionForm action={beginAssessmentAction} label="Begin an assessment">
      <SubmitButton>Begin an assessment</SubmitButton>
    </ActionForm>
  );
}
