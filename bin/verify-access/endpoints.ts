import { GUIDE_PAGES } from "@/lib/framework/rules/guide";
import { COMMON } from "./canaries";

/** public: anybody; own: the signed-in person and their own record; token: whoever holds a one-time link. */
export type Access = "public" | "own" | "token";

export type Endpoint = {
  access: Access;
  /** For each [param]: the table whose ids it takes, or the values to try. */
  params?: Record<string, string | string[]>;
  /** Queries to ask with besides none; {table} is the first id of the owner's, {table.1} the next, {today+3} a day. */
  queries?: string[];
  /** A column whose words the owner must see on it; without it the trial could not fail. */
  shows?: string;
  /** Columns that whoever holds the link is meant to see. */
  reveals?: string[];
  /** It is the page of a failure, and answers with its status. */
  fails?: true;
};

/** Every page and route handler. One that is missing here fails the run, and so does one that no longer exists. */
export const ENDPOINTS: Record<string, Endpoint> = {
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
  "/competencies": { access: "own", shows: "evidence.sentence" },
  "/competencies/[id]": {
    access: "own",
    params: { id: ["C1", "C2", "C3", "C4", "C5", "C6"] },
    shows: "evidence.sentence",
  },
  "/confirm": { access: "own", queries: ["?from=/settings/data"], shows: "users.email" },
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
  "/evidence/[id]/edit": { access: "own", params: { id: "evidence" }, shows: "evidence.details" },
  "/evidence/[id]/place": { access: "own", params: { id: "evidence" }, shows: "claims.rationale" },
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
  "/progress": { access: "own", queries: ["?as=table", "?on={today-30}", "?on={today+3}"] },
  "/progress/depth": { access: "own", queries: ["?on={today-30}"], shows: "evidence.sentence" },
  "/progress/hints": { access: "own", queries: ["?on={today-30}"], shows: "set_asides.reason" },
  "/progress/missing": { access: "own", queries: ["?on={today-30}"] },
  "/progress/proof": { access: "own", queries: ["?on={today-30}"], shows: "evidence.sentence" },
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
  "/settings/data": { access: "own" },
  "/settings/email": { access: "own" },
  "/settings/erase": { access: "own", shows: "users.email" },
  "/settings/password": { access: "own" },
  "/settings/security": { access: "own" },
  "/settings/security/connections": { access: "own", shows: "identities.provider" },
  "/start": { access: "own" },
  "/year": { access: "own", queries: ["?as=table"], shows: "milestones.title" },
};

/** Columns whose words no page shows, even to their owner, and why. */
export const UNSEEN: Record<string, string> = {
  "outbox.to_address": "a queued message is shown by what it is about",
  "outbox.props": "words for a template",
  "outbox.message_id": "for mail programs",
  "outbox.last_error": "for the operator",
  "evidence.search": "what is searched, not what is read",
  "evidence.capture_key": "tells a form that was sent twice",
  "account_tokens.email": "only the mail knows it",
  "history.after": "what came next tells it",
  "identities.subject": "what a provider calls somebody",
  "roadmap_starts.reason": "told by the history of the change",
  "attestations.witness_id": "tells witnesses apart; pages say what they are to the leader",
  "sessions.browser": "shown as the browser and the system that it names",
};

export type ActionAccess = {
  access: Access;
  /** Values that a valid call needs and the form does not bring; {password}, {email} and {table} are the caller's own. */
  fields?: Record<string, string>;
  /** Other things that the same action does, by the fields that ask for them. */
  also?: Record<string, string>[];
  /** What a public one may do to a person whose address it is given. */
  touches?: string[];
  reveals?: string[];
  /** The page that it is called on, where none that the owner sees has its form. */
  path?: string;
  /** What the caller has to do first, so that a valid call is possible. */
  after?: string;
  /** Only somebody without a record can use it. */
  newcomer?: true;
  /** Its budget is smaller than the number of trials, so that being refused by it is an answer too. */
  limited?: true;
};

const NEW = "nine patient boulders";

/** What a placing form sends beside the item and its version. */
const PLACED = {
  happenedOn: "2026-10-01",
  ...{ "claims.0.signalId": "C1.S1", "claims.0.direction": "" },
  ...{ "claims.1.signalId": "C2.S1", "claims.1.direction": "" },
  ...{ "claims.2.signalId": "C3.S1", "claims.2.direction": "" },
  "milestoneIds[]": "{milestones}",
};

/** Every server action of the build, as "folder#name". */
export const ACTIONS: Record<string, ActionAccess> = {
  "app/(site)/forgot-password#requestResetAction": {
    access: "public",
    fields: { email: "{email}" },
    limited: true,
  },
  "app/(site)/reset-password/[token]#resetPasswordAction": {
    access: "token",
    fields: { password: NEW },
    reveals: ["users.email"],
  },
  "app/(site)/sign-in#signInAction": { access: "public", fields: { email: "{email}", password: "{password}" } },
  "app/(site)/sign-in#signOutAction": { access: "public" },
  "app/(site)/sign-in/leaving#signInWithAction": { access: "public" },
  "app/(site)/sign-in/link#requestSignInLinkAction": { access: "public", fields: { email: "{email}" }, limited: true },
  "app/(site)/sign-in/link/[token]#redeemSignInLinkAction": { access: "token", reveals: ["users.email"] },
  "app/(site)/sign-up#signUpAction": { access: "public", fields: { zone: "UTC", password: NEW } },
  "app/(site)/verify-email/[token]#confirmEmailAction": {
    access: "token",
    reveals: ["users.pending_email", "users.name"],
  },
  "app/(app)/confirm#proveAction": { access: "own", fields: { password: "{password}" } },
  "app/(app)/evidence/log/[id]#logForAction": {
    access: "own",
    fields: { text: "Moved the review to Thursday" },
  },
  "app/(app)/evidence/tidy#placeAction": { access: "own", fields: PLACED },
  "app/(app)/evidence/tidy#placeNextAction": { access: "own", fields: PLACED },
  "app/(app)/evidence/tidy#undoPlacingAction": { access: "own", after: "app/(app)/evidence/tidy#placeAction" },
  "app/(app)/evidence#captureAction": {
    access: "own",
    fields: { text: "Moved the review to Thursday" },
    also: [
      { step: "undo", "ids[]": "{evidence}" },
      { step: "confirm", "sentence[]": "Agreed the plan", "happenedOn[]": "2026-10-01", "keep[]": "0" },
    ],
  },
  "app/(app)/evidence#purgeWordingsAction": { access: "own" },
  "app/(app)/evidence#restoreAction": { access: "own" },
  "app/(app)/evidence#rewordAction": { access: "own", fields: { happenedOn: "2026-10-01" } },
  "app/(app)/evidence#withdrawAction": { access: "own" },
  "app/(app)/inbox#markReadAction": { access: "own" },
  "app/(app)/matrix#answerAction": {
    access: "own",
    fields: { id: "{evidence.2}", answerId: "{evidence.1}" },
    path: "/matrix/M1.L1",
  },
  "app/(app)/matrix#takeAnswerBackAction": { access: "own" },
  "app/(app)/progress/hints#setAsideAction": {
    access: "own",
    path: "/progress/hints",
    fields: { key: "T1", reason: "Agreed for this month" },
  },
  "app/(app)/progress/hints#takeUpAction": {
    access: "own",
    path: "/progress/hints",
    fields: { key: "T1" },
    after: "app/(app)/progress/hints#setAsideAction",
  },
  "app/(app)/roadmap/milestones#addMilestoneAction": { access: "own" },
  "app/(app)/roadmap/milestones#dropMilestoneAction": { access: "own" },
  "app/(app)/roadmap/milestones#linkEvidenceAction": { access: "own", also: [{ step: "close" }] },
  "app/(app)/roadmap/milestones#redateMilestoneAction": { access: "own", fields: { dueOn: "{today+45}" } },
  "app/(app)/roadmap/milestones#reopenMilestoneAction": { access: "own" },
  "app/(app)/roadmap/milestones#rewordMilestoneAction": { access: "own" },
  "app/(app)/roadmap/milestones#unlinkEvidenceAction": { access: "own" },
  "app/(app)/roadmap/plan#addAwayAction": { access: "own" },
  "app/(app)/roadmap/plan#extendPhaseAction": { access: "own" },
  "app/(app)/roadmap/plan#finishRoadmapAction": { access: "own" },
  "app/(app)/roadmap/plan#moveStartAction": { access: "own" },
  "app/(app)/roadmap/plan#removeAwayAction": { access: "own" },
  "app/(app)/roadmap/plan#resumeRoadmapAction": {
    access: "own",
    after: "app/(app)/roadmap/plan#finishRoadmapAction",
  },
  "app/(app)/roadmap/plan#takeBackExtensionAction": { access: "own" },
  "app/(app)/roadmap/situation#changeSituationAction": { access: "own", fields: { situation: "N3" } },
  "app/(app)/settings#chooseThemeAction": { access: "own", fields: { theme: "dark" } },
  "app/(app)/settings#keepEmailAction": { access: "own" },
  "app/(app)/settings#requestConfirmationAction": { access: "own" },
  "app/(app)/settings#saveProfileAction": { access: "own", fields: { zone: "Asia/Kathmandu" } },
  "app/(app)/settings/email#changeEmailAction": { access: "own" },
  "app/(app)/settings/erase#eraseAction": { access: "own", fields: { word: "delete" } },
  "app/(app)/settings/password#changePasswordAction": {
    access: "own",
    fields: { currentPassword: "{password}", password: NEW },
  },
  "app/(app)/settings/password#setPasswordAction": {
    access: "own",
    fields: { password: NEW },
    path: "/settings/password",
  },
  "app/(app)/settings/security#revokeBrowserAction": { access: "own" },
  "app/(app)/settings/security#signOutEverywhereAction": { access: "own" },
  "app/(app)/settings/security/connections#connectAction": { access: "own" },
  "app/(app)/settings/security/connections#disconnectAction": { access: "own" },
  "app/(app)/start#startRoadmapAction": {
    access: "own",
    fields: { zone: "Asia/Kathmandu" },
    path: "/start",
    newcomer: true,
  },
  "app/(app)/start#switchRoadmapAction": {
    access: "own",
    fields: { path: "N3:vp-to-cto", zone: "Asia/Kathmandu" },
  },
};

/** Names that no form has and that must never be taken from one. */
export const ASSIGNED = [
  ...["userId", "user_id", "ownerId", "owner_id", "owner", "actorId", "actor_id", "accountId", "role", "roles"],
  ...["isAdmin", "admin", "permissions", "verified", "emailVerifiedAt", "email_verified_at", "createdAt", "created_at"],
  ...["loggedAt", "recordedAt", "endedAt", "closedAt", "placedAt", "disabledAt", "status", "origin", "version"],
  ...["tokenHash", "token_hash", "hash", "sessionId", "provenAt", "search", "__proto__", "constructor", "roadmapId"],
];
