import type { ClosedRound } from "@/lib/ask/queries/round";
import { dayOf, longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { CompareTwo } from "../../../_components/compare-two";

type Props = { rounds: ClosedRound[]; zone: string; chosen?: { from: string; to: string } };

/** Chooses two closed rounds. */
export function CompareRounds({ rounds, zone, chosen }: Props) {
  const options = rounds.map(({ id, month, openedAt }) => {
    return { id, name: `${occasionText(month)}, ${longDay(dayOf(openedAt, zone))}` };
  });
  const [to, label, button] = ["/assessments/rounds/compare", "Compare two rounds", "Show them side by side"] as const;
  return <CompareTwo {...{ to, label, button, options, chosen }} />;
}
