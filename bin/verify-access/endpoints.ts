import { GUIDE_PAGES } from "@/lib/framework/rules/guide";
import { LINK_PURPOSES } from "@/lib/reminder/schema";
import { COMMON } from "./canaries";
import { GRANTED } from "./endpoints-granted";
import type { Opening } from "./guests";
import { CONTRACT, MAP } from "./record-signing";
import { FEEDBACK, LINE, LIST, SHEET } from "./record-worksheet";

/**
 * public: anybody; own: the signed-in person and their own record; token: whoever holds a one-time link; grant: the
 * leader, and whoever has a grant that is open.
 */
export type Access = "public" | "own" | "token" | "grant";

export type Endpoint = {
  access: Access;
  /** For each [param]: the table whose ids it takes, or the values to try. */
  params?: Record<string, string | string[]>;
  /** Queries to ask with besides none; {table} is the first id of the owner's, {table.1} the next, {today+3} a day. */
  queries?: string[];
  /** A column whose words the owner must see on it; without it the trial could not fail. */
  shows?: string;
  /** Columns that whoever holds the link, or a grant that opens it, is meant to see. */
  reveals?: string[];
  /** Tables whose ids whoever holds the link is meant to see. */
  names?: string[];
  /** Links of the same kind that are over: they open it for nobody, not even for their owner. */
  closed?: string;
  /** What a grant has to open for it. */
  needs?: Opening;
  /** Columns that somebody with an open grant is meant to see on a page of their own. */
  tellsGuests?: string[];
  /** The same for somebody whose grant is over. */
  tellsPast?: string[];
  /** It is the page of a failure, and answers with its status. */
  fails?: true;
};

/** What whoever holds the link of an ask is meant to see of its subject and of their own answer. */
export const ASKED = [
  ...["users.name", "evidence.sentence", "claims.signal_label", "attestations.words", "proposed_witnesses.witness"],
  ...["evidence_facts.outcome_before", "evidence_facts.outcome_after", "evidence_facts.outcome_unit"],
  ...["worksheet_answers.said", "clarifications.situation", "clarifications.behaviour", "clarifications.good"],
  ...["mechanisms.name", "mechanism_runs.decided"],
];

/** What whoever holds the link of an invitation is meant to see. */
export const INVITED = ["users.name", "grants.purpose"];

/** What whoever holds the address of a calendar is meant to see: titles, and with whom its owner meets. */
export const DATED = ["milestones.title", "grants.name"];

/** Every page and route handler. One that is missing here fails the run, and so does one that no longer exists. */
export const ENDPOINTS: Record<string, Endpoint> = {
  ...GRANTED,
  "/": { access: "public" },
  "/_global-error": { access: "public", fails: true },
  "/_not-found": { access: "public", fails: true },
  "pages:/500": { access: "public", fails: true },
  "/api/health": { access: "public" },
  "/api/ready": { access: "public" },
  "/icon.svg": { access: "public" },
  "/deleted": { access: "public" },
  "/forgot-password": { access: "public" },
  "/privacy": { access: "public" },
  "/sign-in": { access: "public", queries: ["?from=/evidence/{evidence}", "?done=reset"] },
  "/sign-up": { access: "public" },
  "/api/auth/[...nextauth]": {
    access: "public",
    params: { nextauth: ["callback/github", "signin", "session", "csrf", "providers", "signout", "callback/unknown"] },
  },
  "/sign-in/leaving": { access: "public" },
  "/sign-in/link": { access: "public" },
  "/sign-in/problem": { access: "public", queries: ["?error=OAuthAccountNotLinked"] },
  "/sign-in/link/[token]": { access: "token", params: { token: "token:sign-in" }, reveals: ["users.email"] },
  "/reset-password/[token]": {
    access: "token",
    params: { token: "token:reset-password" },
    reveals: ["users.email"],
  },
  "/verify-email/[token]": {
    access: "token",
    params: { token: "token:verify-email" },
    reveals: ["users.pending_email", "users.name"],
  },
  "/act/[purpose]/[token]": {
    access: "token",
    params: { purpose: [...LINK_PURPOSES, "anything"], token: "token:act" },
  },
  "/api/unsubscribe/[token]": { access: "token", params: { token: "token:act" } },
  "/assessments": { access: "own", shows: "assessments.snapshot" },
  "/assessments/[id]": { access: "own", params: { id: "assessments" }, queries: ["?again=1"] },
  "/assessments/[id]/[part]": {
    access: "own",
    params: { id: "assessments", part: ["QA1", "M1"] },
    queries: [`?q=${COMMON}`],
    shows: "assessment_answers.note",
  },
  "/assessments/compare": { access: "own", queries: ["?from={assessments.1}&to={assessments.2}"] },
  "/assessments/rounds": { access: "own", queries: ["?as=table"], shows: "rounds.result" },
  "/assessments/rounds/[id]": {
    access: "own",
    params: { id: "rounds" },
    queries: ["?as=table"],
    shows: "asks.witness",
  },
  "/assessments/rounds/compare": {
    access: "own",
    queries: ["?from={rounds}&to={rounds.1}", "?as=table"],
    shows: "rounds.result",
  },
  "/assessments/rounds/new": { access: "own" },
  "/ask/[token]": { access: "token", params: { token: "token:ask" }, reveals: ASKED },
  "/invitation/[token]": {
    access: "token",
    params: { token: "token:invitation" },
    reveals: INVITED,
  },
  "/competencies": { access: "own", shows: "evidence.sentence" },
  "/competencies/[id]": {
    access: "own",
    params: { id: ["C1", "C2", "C3", "C4", "C5", "C6"] },
    shows: "evidence.sentence",
  },
  "/confirm": { access: "own", queries: ["?from=/settings/data"], shows: "users.email" },
  "/api/calendar/[token]": {
    access: "token",
    params: { token: "token:calendar" },
    shows: "milestones.title",
    reveals: DATED,
    // By these a calendar knows an event again.
    names: ["roadmaps", "milestones", "meetings"],
    closed: "token:calendar-over",
  },
  "/api/calendar/one": {
    access: "own",
    queries: ["?milestone={milestones}", "?boundary={roadmaps}:3", "?meeting={grants}:{meetings}"],
    shows: "milestones.title",
  },
  "/api/export": { access: "own", shows: "history.before" },
  "/evidence": { access: "own", queries: [`?q=${COMMON}`, "?withdrawn=1", "?after={evidence}"] },
  "/evidence/tidy": {
    access: "own",
    queries: ["?item={evidence}", "?placed={evidence}", "?item={evidence.1}&placed={evidence}&claims=6"],
    shows: "evidence.sentence",
  },
  "/evidence/[id]": {
    access: "own",
    params: { id: "evidence" },
    queries: ["?wordings={history}"],
    shows: "evidence_links.label",
  },
  "/evidence/[id]/ask": {
    access: "own",
    params: { id: "evidence" },
    queries: ["?kind=still-holds", "?proposal={proposed_witnesses}"],
    shows: "proposed_witnesses.address",
  },
  "/evidence/[id]/edit": { access: "own", params: { id: "evidence" }, shows: "evidence.details" },
  "/evidence/[id]/place": { access: "own", params: { id: "evidence" }, shows: "claims.rationale" },
  "/evidence/asks": { access: "own", shows: "asks.witness" },
  "/evidence/bring-in": { access: "own" },
  "/evidence/log/[id]": { access: "own", params: { id: ["C1.S1", "SH2"] } },
  "/guide": { access: "public" },
  "/guide/[page]": {
    access: "public",
    params: { page: GUIDE_PAGES.map(({ id }) => id) },
    queries: ["?left=cto&right=ceo"],
  },
  "/guide/search": { access: "public", queries: ["?q=succession", `?q=${COMMON}`] },
  "/home": { access: "own" },
  "/inbox": { access: "own", queries: ["?after={notices}"], shows: "notices.title" },
  "/matrix": { access: "own", queries: ["?on={today-30}"] },
  "/matrix/[id]": {
    access: "own",
    params: { id: ["M1.L1", "BENCH"] },
    queries: ["?on={today-30}", "?as=table"],
    shows: "evidence.sentence",
  },
  "/mechanisms": { access: "own", queries: ["?on={today-30}"], shows: "mechanisms.replaced" },
  "/mechanisms/[id]": { access: "own", params: { id: "mechanisms" }, shows: "mechanism_runs.decided" },
  "/mechanisms/[id]/ask": { access: "own", params: { id: "mechanisms" }, shows: "mechanism_facts.owner_role" },
  "/mechanisms/[id]/edit": { access: "own", params: { id: "mechanisms" }, shows: "mechanism_facts.owner_role" },
  "/mechanisms/new": { access: "own", queries: ["?for={evidence.2}", "?kind=forum&how=H1"] },
  "/meetings": { access: "own", shows: "meetings.cancel_reason" },
  "/notes": { access: "own", queries: ["?page=2"], shows: "private_notes.text" },
  "/people": { access: "own", shows: "grants.organisation", tellsGuests: ["users.name", "grants.purpose"] },
  "/people/[id]": { access: "own", params: { id: "grants" }, shows: "reads.page" },
  "/people/invite": { access: "own", queries: ["?role=manager", "?role=sponsor"] },
  "/practice": {
    access: "own",
    queries: ["?needs=1", "?reason=quiet&role=coach", `?q=${COMMON}`],
    shows: "practice_groups.label",
    tellsGuests: ["users.name"],
  },
  "/practice/[grant]": { access: "own", params: { grant: "taken" }, shows: "practice_groups.label" },
  "/practice/past": { access: "own", tellsPast: ["users.name"] },
  "/api/practice": { access: "own", queries: ["?month=2026-10", "?month=none"] },
  "/reviews": { access: "own", shows: "boundary_reviews.reason" },
  "/reviews/[id]": { access: "own", params: { id: "boundary_reviews" }, shows: "boundary_reviews.report" },
  "/reviews/new": { access: "own", queries: ["?phase=1", "?phase=2"], shows: "evidence.sentence" },
  "/progress": { access: "own", queries: ["?as=table", "?on={today-30}", "?on={today+3}"] },
  "/progress/depth": { access: "own", queries: ["?on={today-30}"], shows: "evidence.sentence" },
  "/progress/hints": { access: "own", queries: ["?on={today-30}"], shows: "set_asides.reason" },
  "/progress/missing": { access: "own", queries: ["?on={today-30}"] },
  "/progress/proof": { access: "own", queries: ["?on={today-30}"], shows: "evidence.sentence" },
  "/progress/promotion": { access: "own", queries: ["?on={today-30}"], shows: "evidence.sentence" },
  "/roadmap": { access: "own", queries: ["?id={roadmaps}", "?id={roadmaps.1}"], shows: "milestones.title" },
  "/roadmap/milestones/[id]": {
    access: "own",
    params: { id: "milestones" },
    queries: [`?q=${COMMON}`],
    shows: "evidence.sentence",
  },
  "/roadmap/milestones/new": { access: "own", queries: ["?roadmap={roadmaps}"] },
  "/roadmap/plan": {
    access: "own",
    queries: [
      "?roadmap={roadmaps.1}",
      "?roadmap={roadmaps}&change=start&startOn={today-90}",
      "?roadmap={roadmaps}&change=extend&phase=3&weeks=2",
      "?roadmap={roadmaps}&change=away&fromOn={today+70}&toOn={today+80}&pausesPlan=on",
      "?roadmap={roadmaps}&change=away-back&shift={aways}",
      "?roadmap={roadmaps}&change=extension-back&shift={extensions}",
    ],
    shows: "aways.note",
  },
  "/roadmap/situation": { access: "own" },
  "/settings": { access: "own", shows: "users.email" },
  "/settings/calendar": { access: "own" },
  "/settings/data": { access: "own" },
  "/settings/email": { access: "own" },
  "/settings/erase": { access: "own", shows: "users.email" },
  "/settings/password": { access: "own" },
  "/settings/reminders": { access: "own", shows: "milestones.title" },
  "/settings/reminders/history": { access: "own", queries: ["?after={reminders}"], shows: "reminders.title" },
  "/settings/security": { access: "own" },
  "/settings/security/connections": { access: "own", shows: "identities.provider" },
  "/start": { access: "own" },
  "/worksheets": { access: "own" },
  "/worksheets/[id]": {
    access: "own",
    params: { id: [SHEET, FEEDBACK, CONTRACT, MAP] },
    shows: "worksheet_answers.said",
  },
  "/worksheets/[id]/[which]": {
    access: "own",
    params: { id: [SHEET, CONTRACT, MAP], which: ["1", "now"] },
    shows: "worksheet_versions.label",
  },
  "/worksheets/[id]/ask": {
    access: "own",
    params: { id: [FEEDBACK] },
    queries: ["?line={worksheet_answers.3}", "?line={worksheet_answers.4}"],
    shows: "worksheet_answers.said",
  },
  "/worksheets/[id]/cite": {
    access: "own",
    params: { id: [SHEET] },
    queries: [`?prompt=${LIST}&line=${LINE}`, `?prompt=${LIST}&line=${LINE}&q=${COMMON}`],
    shows: "evidence.sentence",
  },
  "/worksheets/[id]/compare": {
    access: "own",
    params: { id: [SHEET] },
    queries: ["?from=1&to=now", "?from=7&to=1"],
    shows: "worksheet_answers.said",
  },
  "/year": { access: "own", queries: ["?as=table"], shows: "milestones.title" },
};

/** Columns whose words no page shows, even to their owner, and why. */
export const UNSEEN: Record<string, string> = {
  "comments.send_key": "tells a form that was sent twice",
  "meetings.plan_key": "tells a form that was sent twice",
  "meeting_lines.line_key": "tells a form that was sent twice",
  "actions.send_key": "tells a form that was sent twice",
  "grants.invite_key": "tells a form that was sent twice",
  "outbox.to_address": "a queued message is shown by what it is about",
  "outbox.props": "words for a template",
  "outbox.message_id": "for mail programs",
  "outbox.last_error": "for the operator",
  "evidence.search": "what is searched, not what is read",
  "evidence.capture_key": "tells a form that was sent twice",
  "boundary_reviews.decide_key": "tells a form that was sent twice",
  "account_tokens.email": "only the mail knows it",
  "history.after": "what came next tells it",
  "identities.subject": "what a provider calls somebody",
  "roadmap_starts.reason": "told by the history of the change",
  "asks.address": "only the mail knows it",
  "rounds.open_key": "tells a form that was sent twice",
  "round_answers.said": "nobody reads it; what may be shown is counted when the round closes",
  "round_answers.send_key": "tells a form that was sent twice",
  "sessions.browser": "shown as the browser and the system that it names",
};
