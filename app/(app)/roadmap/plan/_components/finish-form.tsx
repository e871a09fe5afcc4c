import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { finishRoadmapAction, resumeRoadmapAction } from "../actions";
import { Turn } from "./turn";

type Props = { roadmap: { id: string; version: number } };

/** Ends the roadmap as it stands. */
export function FinishForm({ roadmap }: Props) {
  return (
    <ActionForm action={finishRoadmapAction} className="grid max-w-prose gap-4" label="Finish this roadmap">
      <Turn roadmap={roadmap} />
      <p className="text-soft">
        It then stands still and stays readable; what is open stays open. Ending with gaps is a normal outcome, and so
        is extending the last phase instead.
      </p>
      <TextArea name="reason" label="Why now" rows={2} required />
      <SubmitButton look="quiet" className="justify-self-start">
        Finish this roadmap
      </SubmitButton>
    </ActionForm>
  );
}

/** Takes a finished roadmap up again. */
export function ResumeForm({ roadmap }: Props) {
  return (
    <ActionForm action={resumeRoadmapAction} className="grid max-w-prose gap-4" label="Take this roadmap up again">
      <Turn roadmap={roadmap} />
      <p className="text-soft">It goes on with the dates that it had. One roadmap of a track runs at a time.</p>
      <TextArea name="reason" label="Why" rows={2} required />
      <SubmitButton className="justify-self-start">Take it up again</SubmitButton>
    </ActionForm>
  );
}
