import type { Finished } from "@/lib/assessment/queries";
import { longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { CompareTwo } from "../../_components/compare-two";

type Props = { finished: Finished[]; chosen?: { from: string; to: string } };

/** Chooses two finished assessments. */
export function CompareForm({ finished, chosen }: Props) {
  const options = finished.map(({ id, month, snapshot }) => {
    return { id, name: `${occasionText(month)}, ${longDay(snapshot.on)}` };
  });
  return (
    <CompareTwo {...{ options, chosen }} to="/assessments/compare" label="Compare two" button="Show the difference" />
  );
}
