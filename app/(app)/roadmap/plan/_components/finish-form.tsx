import Link from "next/link";
import { TextArea } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { datedPhases } from "@/lib/framework/rules/phases";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { Ending } from "../../../_components/ending";
import { finishRoadmapAction, resumeRoadmapAction } from "../actions";
import { Turn } from "./turn";

type Props = { roadmap: Roadmap };

/** Ends the roadmap as it stands. */
export function FinishForm({ roadmap }: Props) {
  return (
    <ActionForm action={finishRoadmapAction} className="grid max-w-prose gap-4" label="Finish this roadmap">
      <Turn roadmap={roadmap} />
      <p className="text-soft">
        It then stands still and stays readable; what is open stays open. Each of these is a whole outcome, with gaps or
        without.{datedPhases(roadmap.framework).length ? " Extending the last phase instead is as good." : ""}
      </p>
      <p className="text-soft">
        To go on with another at once,{" "}
        <Link href="/start" className="text-ink underline decoration-line underline-offset-4">
          start that one
        </Link>
        ; this one ends with it.
      </p>
      <Ending framework={roadmap.framework} />
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
      <p className="text-soft">It goes on as it stood. One roadmap runs at a time.</p>
      <TextArea name="reason" label="Why" rows={2} required />
      <SubmitButton className="justify-self-start">Take it up again</SubmitButton>
    </ActionForm>
  );
}
