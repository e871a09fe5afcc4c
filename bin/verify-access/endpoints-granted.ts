import { COMMON } from "./canaries";
import type { Endpoint } from "./endpoints";
import type { Opening } from "./guests";
import { CONTRACT, MAP } from "./record-signing";
import { SHEET } from "./record-worksheet";

const grant = "grants";

/** Whose record it is, and what stands around every page of it. */
const AROUND = ["users.name"];

const opened = (needs: Opening, more: Partial<Endpoint> = {}): Endpoint => {
  const { params = {}, reveals = [], ...rest } = more;
  return { access: "grant", needs, ...rest, params: { grant, ...params }, reveals: [...AROUND, ...reveals] };
};

/** What somebody with a grant reads, and what they do together with the leader. */
export const GRANTED: Record<string, Endpoint> = {
  "/check-ins/[grant]": opened("reviews", { shows: "check_ins.skip_reason" }),
  "/check-ins/[grant]/[id]": opened("reviews", { params: { id: "check_ins" }, shows: "check_ins.result" }),
  "/meetings/[grant]": opened("reviews", { shows: "meetings.cancel_reason" }),
  "/meetings/[grant]/[id]": opened("reviews", { params: { id: "meetings" }, shows: "meeting_lines.text" }),
  "/reading/[grant]": opened("grant"),
  "/reading/[grant]/assessments": opened("assessments"),
  "/reading/[grant]/assessments/[id]": opened("assessments", { params: { id: "assessments" } }),
  "/reading/[grant]/brief": opened("reviews", { shows: "evidence.sentence" }),
  "/reading/[grant]/evidence": opened("evidence", {
    queries: [`?q=${COMMON}`, "?withdrawn=1", "?after={evidence}"],
    shows: "evidence.sentence",
  }),
  "/reading/[grant]/evidence/[id]": opened("evidence", { params: { id: "evidence" }, shows: "evidence.sentence" }),
  "/reading/[grant]/matrix": opened("readiness", { queries: ["?on={today-30}"] }),
  "/reading/[grant]/matrix/[id]": opened("readiness", {
    params: { id: ["M1.L1", "BENCH"] },
    queries: ["?on={today-30}", "?as=table"],
  }),
  "/reading/[grant]/milestones": opened("milestones", { shows: "milestones.title" }),
  "/reading/[grant]/milestones/[id]": opened("milestones", { params: { id: "milestones" }, shows: "milestones.title" }),
  "/reading/[grant]/progress": opened("readiness", { queries: ["?as=table", "?on={today-30}"] }),
  "/reading/[grant]/reviews": opened("reviews", { shows: "boundary_reviews.reason" }),
  "/reading/[grant]/reviews/[id]": opened("reviews", {
    params: { id: "boundary_reviews" },
    shows: "boundary_reviews.reason",
  }),
  "/reading/[grant]/roadmap": opened("roadmap", { queries: ["?as=table"], shows: "milestones.title" }),
  "/reviews/with/[grant]/[id]": opened("reviews", { params: { id: "together_reviews" } }),
  "/reading/[grant]/worksheets": opened("worksheets"),
  "/reading/[grant]/worksheets/[id]": opened("worksheets", {
    params: { id: [SHEET, CONTRACT, MAP] },
    queries: ["?version=1"],
    shows: "worksheet_answers.said",
  }),
};
