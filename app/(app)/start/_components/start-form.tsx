import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { ZoneField } from "@/app/_ui/zone-field";
import { type Day, longDay } from "@/lib/date";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { Ending } from "../../_components/ending";
import { startRoadmapAction, switchRoadmapAction } from "../actions";
import { Paths } from "./paths";

type Props = { running: Roadmap | null; chosen?: string; today: Day; zone: string };

/** Where the person stands and from when on; while a roadmap runs also how that one ends. */
export function StartForm({ running, chosen, today, zone }: Props) {
  return (
    <ActionForm
      action={running ? switchRoadmapAction : startRoadmapAction}
      className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,4fr)]"
      label="Start the roadmap"
    >
      <Paths chosen={chosen} otherwise={running ? "none" : "first"} />
      <div className="grid content-start gap-5">
        {running ? <RunningEnds running={running} /> : null}
        <Field
          name="startOn"
          label="Start date"
          type="date"
          defaultValue={today}
          required
          hint="Today, a day that has passed, or one to come. It can be moved later, and keeps its reason."
        />
        <ZoneField zone={zone} />
        <SubmitButton className="justify-self-start">
          {running ? "End that one and start this" : "Start the roadmap"}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function RunningEnds({ running }: { running: Roadmap }) {
  return (
    <>
      <input type="hidden" name="roadmapId" value={running.id} />
      <input type="hidden" name="version" value={running.version} />
      <p>
        <span className="block text-sm text-soft">What becomes of</span>
        {running.framework.title}, from {longDay(running.startOn)}
      </p>
      <Ending framework={running.framework} chosen="go-on" />
    </>
  );
}
