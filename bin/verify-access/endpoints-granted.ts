import { COMMON } from "./canaries";
import type { Endpoint } from "./endpoints";
import type { Opening } from "./guests";
import { CONTRACT, MAP } from "./record-signing";
import { SHEET } from "./record-worksheet";

const grant = "grants";

/** Whose record it is, and what stands around every page of it. */
export const AROUND = ["users.name"];

const opened = (needs: Opening, more: Partial<Endpoint> = {}): Endpoint => {
  const { params = {}, reveals = [], ...rest } = more;
  return { access: "grant", needs, ...rest, params: { grant, ...params }, reveals: [...AROUND, ...reveals] };
};

/** What is read of an item that a grant reaches, and of what others answered about it. */
const ITEM = [
  ...["evidence.sentence", "evidence.details", "evidence_links.url", "evidence_links.label", "milestones.title"],
  ...["evidence_facts.context", "evidence_facts.outcome_before", "evidence_facts.outcome_after"],
  ...["evidence_facts.outcome_unit", "evidence_facts.guard", "evidence_facts.rescue_cause"],
  ...["claims.rationale", "claims.signal_label", "asks.witness", "attestations.words"],
];
const MET = ["meetings.cancel_reason", "meetings.notes", "meeting_lines.text"];
const AGREED = ["actions.text", "actions.drop_reason"];
const SIGNED = ["worksheet_signatures.name", "worksheet_views.words"];

/** What somebody with a grant reads, and what they do together with the leader. */
export const GRANTED: Record<string, Endpoint> = {
  "/check-ins/[grant]": opened("reviews", {
    shows: "check_ins.skip_reason",
    reveals: ["check_ins.skip_reason", "check_ins.result", ...AGREED],
  }),
  "/check-ins/[grant]/[id]": opened("reviews", {
    params: { id: "check_ins" },
    shows: "check_ins.result",
    reveals: ["check_ins.skip_reason", "check_ins.result", ...AGREED],
  }),
  "/meetings/[grant]": opened("reviews", { shows: "meetings.cancel_reason", reveals: [...MET, ...AGREED] }),
  "/meetings/[grant]/[id]": opened("reviews", {
    params: { id: "meetings" },
    shows: "meeting_lines.text",
    reveals: [...MET, ...AGREED, "evidence.sentence", "milestones.title"],
  }),
  "/reading/[grant]": opened("grant", { reveals: ["grants.purpose", "evidence.sentence", "milestones.title"] }),
  "/reading/[grant]/assessments": opened("assessments", { reveals: ["assessments.snapshot"] }),
  "/reading/[grant]/assessments/[id]": opened("assessments", {
    params: { id: "assessments" },
    reveals: ["assessments.snapshot"],
  }),
  "/reading/[grant]/brief": opened("reviews", {
    reveals: ["evidence.sentence", "milestones.title", "check_ins.result", ...AGREED],
  }),
  "/reading/[grant]/evidence": opened("evidence", {
    queries: [`?q=${COMMON}`, "?withdrawn=1", "?after={evidence}"],
    shows: "evidence.sentence",
    reveals: ITEM,
  }),
  "/reading/[grant]/evidence/[id]": opened("evidence", {
    params: { id: "evidence" },
    shows: "evidence.sentence",
    reveals: [...ITEM, "comments.body"],
  }),
  "/reading/[grant]/matrix": opened("readiness", { queries: ["?on={today-30}"], reveals: ["evidence.sentence"] }),
  "/reading/[grant]/matrix/[id]": opened("readiness", {
    params: { id: ["M1.L1", "BENCH"] },
    queries: ["?on={today-30}", "?as=table"],
    reveals: [...ITEM, "comments.body"],
  }),
  "/reading/[grant]/milestones": opened("milestones", { shows: "milestones.title", reveals: ["milestones.title"] }),
  "/reading/[grant]/milestones/[id]": opened("milestones", {
    params: { id: "milestones" },
    shows: "milestones.title",
    reveals: ["milestones.title", "evidence.sentence"],
  }),
  "/reading/[grant]/progress": opened("readiness", {
    queries: ["?as=table", "?on={today-30}"],
    reveals: ["claims.signal_label"],
  }),
  "/reading/[grant]/reviews": opened("reviews", {
    shows: "boundary_reviews.reason",
    reveals: ["boundary_reviews.reason"],
  }),
  "/reading/[grant]/reviews/[id]": opened("reviews", {
    params: { id: "boundary_reviews" },
    shows: "boundary_reviews.reason",
    reveals: ["boundary_reviews.reason", "evidence.sentence"],
  }),
  "/reading/[grant]/roadmap": opened("roadmap", {
    queries: ["?as=table"],
    shows: "milestones.title",
    reveals: ["milestones.title", "evidence.sentence"],
  }),
  "/reviews/with/[grant]/[id]": opened("reviews", {
    params: { id: "together_reviews" },
    reveals: ["together_reviews.their_said", "together_reviews.reply"],
  }),
  "/reading/[grant]/worksheets": opened("worksheets", { reveals: ["worksheet_versions.label"] }),
  "/reading/[grant]/worksheets/[id]": opened("worksheets", {
    params: { id: [SHEET, CONTRACT, MAP] },
    queries: ["?version=1"],
    shows: "worksheet_answers.said",
    reveals: ["worksheet_answers.said", "worksheet_versions.label", "comments.body", ...SIGNED],
  }),
};
