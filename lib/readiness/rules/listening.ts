import type { HintThresholds } from "@/lib/framework/schema";
import type { HintId } from "../schema";

const items = (count: number) => (count === 1 ? "one item" : `${count} items`);

/** What brings a hint up, with the figures of the content. */
export function listeningText(id: HintId, t: HintThresholds): string {
  const absent = `Nothing for ${t.pitfallDays} days on what it is about, with ${items(t.pitfallItems)} or more on other things.`;
  const texts: Record<HintId, string> = {
    T1: `Of what says whose hands it was in the last ${t.ownHandsDays} days, more than ${t.ownHandsPercent} of 100 came by your own; from ${items(t.ownHandsItems)} on.`,
    T2: `In ${t.presenceDays} days, ${items(t.presenceItems)} or more that tell of being there and name no decision.`,
    T3: `In ${t.managersDays} days nothing about your managers, with ${items(t.managersItems)} or more by your own hands.`,
    T4: `Less than ${t.strategyDays} days before a quarter ends, nothing in it that was shaped, challenged or declined.`,
    SH1: `A month in which everything stays within your own team; from ${items(t.ownTeamItems)} on.`,
    R2: `A second phase with the mix of the first, most of it by your own hands; a mix is the same while no more than ${t.sameMixPercent} of 100 moved, from ${items(t.sameMixItems)} in each phase on.`,
    OW6: `In ${t.directionDays} days more on the company's direction than on what is yours directly.`,
    O8: `In ${t.rescueDays} days, ${items(t.rescueItems)} or more of stepping in that stand as a strength.`,
    VP1: `In ${t.engineeringDays} days ${t.engineeringPercent} of 100 or more stay within engineering; from ${items(t.engineeringItems)} on.`,
    VP2: absent,
    VP3: absent,
    VP4: absent,
    VP5: absent,
  };
  return texts[id];
}
