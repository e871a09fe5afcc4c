import { addMonths, type Day } from "@/lib/date";
import type { Plan } from "@/lib/roadmap/rules/plan";
import type { YearInput, YearPlan } from "./year-frame";

type Roadmap = {
  plan: Plan;
  names: readonly string[];
  aways: readonly { fromOn: Day; toOn: Day; note: string }[];
  milestones: readonly { id: string; title: string; dueOn: Day | null; status: "open" | "done" | "dropped" }[] | null;
};
type Item = { id: string; sentence: string; happenedOn: Day; rescue: boolean; attested: boolean };

/** Where the pages of evidence and of milestones are. */
type Pages = { evidence: string; milestones: string };
const OWN: Pages = { evidence: "/evidence", milestones: "/roadmap/milestones" };

/** What the year draws, from a roadmap and the evidence beside it; null is what whoever looks may not read. */
export function yearInputOf({
  roadmap,
  evidence,
  today,
  pages = OWN,
}: {
  roadmap: Roadmap;
  evidence: readonly Item[] | null;
  today: Day;
  pages?: Pages;
}): YearInput {
  const { plan, names, aways, milestones } = roadmap;
  const drawn = yearPlanOf(plan, names, today);
  // At an edge a mark would look due on that day; a dated plan keeps them there, because all of it is drawn.
  const isBeyond = (day: Day) => drawn.openSince !== undefined && (day < drawn.startsOn || day >= drawn.endsOn);
  return {
    today,
    title: "The year",
    plan: drawn,
    aways,
    listHref: pages.evidence,
    untold: [...(evidence ? [] : ["evidence" as const]), ...(milestones ? [] : ["milestones" as const])],
    milestones: (milestones ?? []).map(({ id, title, dueOn, status }) => ({
      id,
      title,
      dueOn: dueOn && !isBeyond(dueOn) ? dueOn : null,
      status,
      href: `${pages.milestones}/${id}`,
    })),
    evidence: (evidence ?? []).map(({ id, sentence, happenedOn, rescue, attested }) => ({
      id,
      label: sentence,
      happenedOn,
      rescue,
      attested,
      href: `${pages.evidence}/${id}`,
    })),
  };
}

/** The plan as it is drawn; of one without an end twelve months, from its start or so that today is nine months in. */
function yearPlanOf({ startOn, endsOn, phases }: Plan, names: readonly string[], today: Day): YearPlan {
  if (endsOn !== null)
    return {
      startsOn: startOn,
      endsOn,
      phases: phases.map(({ index, startsOn, boundaryOn }) => ({
        name: names[index - 1] ?? "",
        startsOn,
        endsOn: boundaryOn,
      })),
    };
  const startsOn = today < addMonths(startOn, 9) ? startOn : addMonths(`${today.slice(0, 7)}-01`, -9);
  const shown = { startsOn, endsOn: addMonths(startsOn, 12) };
  return { ...shown, phases: names.slice(0, 1).map((name) => ({ name, ...shown })), openSince: startOn };
}
