import type { Resource, Role } from "./schema";

export const ROLE_NAMES: Record<Role, string> = { coach: "Coach", manager: "Manager", sponsor: "Sponsor" };

export const RESOURCE_NAMES: Record<Resource, { label: string; hint: string }> = {
  roadmap: { label: "Roadmap", hint: "Phases, boundaries and the year" },
  milestones: { label: "Milestones", hint: "What is planned, when, and how it stands" },
  evidence: { label: "Evidence", hint: "Ordinary evidence; never what is private" },
  sensitive: { label: "Employer-sensitive evidence", hint: "For somebody of the same employer" },
  readiness: { label: "Readiness", hint: "States with their reasons, read from the evidence that this opens" },
  assessments: { label: "Assessments", hint: "Where you placed yourself" },
  reviews: { label: "Reviews and actions", hint: "Decisions at boundaries, meetings and what was agreed" },
};

/** What each role is for, as the leader chooses it. */
export const ROLE_TEXTS: Record<Role, string> = {
  coach: "Somebody who works with you on all of it: the plan, the evidence, what it bears and your worksheets.",
  manager:
    "Somebody who follows the plan and reviews it with you. How ready you are stays with you unless you tick it.",
  sponsor: "Somebody who speaks for you. They get one summary page.",
};
