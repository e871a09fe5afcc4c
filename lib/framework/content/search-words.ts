/** Words of a question that say nothing about what it is after. */
export const EMPTY_WORDS =
  "a about all am an and another any anybody are as asks at be been by can could did do does doing everything for from had has have having he her his how i if in into is it its just like many me more most much must my need needs no not of off on one or our out own say says see she should show shows so some somebody somebodys someone somewhere such than that the their them then there these they thing things this those to too up us was we were what when where which who whom whose why will with without would you your".split(
    " ",
  );

/** Words that people use for one another; whoever searches for one finds the others as well. */
export const LIKE_WORDS = [
  "sign-off approval approve check gate gatekeeper",
  "succession successor bench deputy replacement replace",
  "rescue rescues heroics hero heroic firefighting firefighter save",
  "delegate delegation handover unaided",
  "promotion promote committee",
  "presence visibility visible",
  "rhythm cadence routine ritual ceremony",
  "structure reorganise reorganisation reorg boundary",
  "metric measure figure kpi dashboard",
  "priority prioritise prioritisation",
  "decide decision",
  "strategy strategic",
  "stakeholder peer colleague counterpart",
  "hire hiring recruit recruiting interview",
  "coach mentor develop development",
  "incident outage",
  "escalate escalation",
  "behaviour behavior",
  "budget money cost finance",
  "micromanage micromanaging micromanagement hands-on",
  "trade-off compromise",
  "firing leave departure resign resignation attrition",
  "ai artificial-intelligence copilot",
  "overloaded overload burnout",
  "decline refuse reject",
  "title job role",
  "roadmap plan planning",
  "fast faster quick quicker quickly soon sooner",
  "timetable timeline duration",
];
