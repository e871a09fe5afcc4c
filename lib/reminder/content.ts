import type { Rule } from "./schema";

/** What each kind is called in settings, and when it comes; ours, after product.md. */
export const RULE_NAMES: Record<Rule, { name: string; when: string }> = {
  boundary: {
    name: "Phase boundaries",
    when: "21 and 7 days before, on the day, and a week after while nothing is decided",
  },
  meeting: { name: "Meetings", when: "the day before" },
  "check-in": { name: "Check-ins that wait for you", when: "three and ten days after the other has sent their side" },
  action: { name: "Agreed actions", when: "on the day they are due" },
  milestone: { name: "Milestones", when: "three days before they are due, and on the day" },
  assessment: { name: "The ten questions", when: "at the start and at each boundary, and a week later" },
  "still-holds": {
    name: "What can be asked again",
    when: "once a week, when two months have passed since somebody confirmed something",
  },
  practice: { name: "Clients who need you", when: "on Mondays, when somebody waits or is at a boundary" },
  evidence: { name: "The week's evidence", when: "once a week, when nothing is noted for it yet" },
  ask: { name: "Asking witnesses once more", when: "7 and 14 days after an ask by mail, while there is no answer" },
};
