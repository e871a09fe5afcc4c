import type { Access } from "./endpoints";
import { SHEET } from "./record-worksheet";
import { LINKED } from "./server-actions-linked";

export type ActionAccess = {
  access: Access;
  /** Values that a valid call needs and the form does not bring; {password}, {email} and {table} are the caller's own. */
  fields?: Record<string, string>;
  /** Other things that the same action does, by the fields that ask for them. */
  also?: Record<string, string>[];
  /** What a public one may do to a person whose address it is given. */
  touches?: string[];
  reveals?: string[];
  /** Columns that somebody with an open grant is meant to see on the page that it leads to. */
  tellsGuests?: string[];
  /** Tables of the owner's that it may change for somebody with a grant. */
  touchesAsGuest?: string[];
  /** The page that it is called on, where none that the owner sees has its form. */
  path?: string;
  /** What the caller has to do first, so that a valid call is possible. */
  after?: string;
  /** Whoever holds a link that was good once may be told more than whoever never had one. */
  tells?: true;
  /** Only somebody without a record can use it. */
  newcomer?: true;
  /** Only the reader of a grant can use it, and not the leader: it is tried with what they see. */
  byReader?: true;
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

/** As few people as a round asks. */
const FIVE = {
  openKey: "tried-without-a-form",
  ...Object.fromEntries(
    [0, 1, 2, 3, 4].flatMap((at) => [
      [`people.${at}.witness`, `Colleague ${at}`],
      [`people.${at}.relation`, "peer"],
      [`people.${at}.address`, ""],
    ]),
  ),
};

/** Every server action of the build, as "folder#name". */
export const ACTIONS: Record<string, ActionAccess> = {
  ...LINKED,
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
  "app/(app)/assessments#answerAction": { access: "own", also: [{ step: "keep" }, { step: "find" }] },
  "app/(app)/assessments#beginAssessmentAction": {
    access: "own",
    path: "/assessments",
    fields: {},
    after: "app/(app)/assessments#discardAssessmentAction",
  },
  "app/(app)/assessments#discardAssessmentAction": { access: "own" },
  "app/(app)/assessments#finishAssessmentAction": { access: "own" },
  "app/(app)/assessments/rounds#callOffRoundAction": { access: "own" },
  "app/(app)/assessments/rounds#closeRoundAction": { access: "own" },
  "app/(app)/assessments/rounds#openRoundAction": {
    access: "own",
    path: "/assessments/rounds/new",
    fields: FIVE,
    after: "app/(app)/assessments/rounds#callOffRoundAction",
  },
  "app/(app)/confirm#proveAction": { access: "own", fields: { password: "{password}" } },
  "app/(app)/evidence/[id]/ask#askAction": { access: "own", also: [{ way: "link" }] },
  "app/(app)/evidence/[id]/ask#revokeAskAction": { access: "own" },
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
  "app/(app)/mechanisms#addMechanismAction": { access: "own" },
  "app/(app)/mechanisms#askOwnerAction": { access: "own", also: [{ way: "link" }] },
  "app/(app)/mechanisms#changeMechanismAction": { access: "own" },
  "app/(app)/mechanisms#linkItemsAction": { access: "own" },
  "app/(app)/mechanisms#logRunAction": { access: "own", fields: { ranOn: "{today-3}", decisions: "2" } },
  "app/(app)/mechanisms#resumeMechanismAction": { access: "own" },
  "app/(app)/mechanisms#sayCausesSameAction": {
    access: "own",
    path: "/mechanisms",
    fields: { evidenceId: "{evidence.2}", sameAsId: "{evidence}" },
  },
  "app/(app)/mechanisms#stopMechanismAction": { access: "own" },
  "app/(app)/mechanisms#takeRunBackAction": { access: "own" },
  "app/(app)/mechanisms#takeSameBackAction": { access: "own" },
  "app/(app)/mechanisms#unlinkItemsAction": { access: "own" },
  "app/(app)/meetings#addLineAction": { access: "own" },
  "app/(app)/meetings#agreeInMeetingAction": { access: "own" },
  "app/(app)/meetings#cancelMeetingAction": { access: "own" },
  "app/(app)/meetings#dropActionAction": { access: "own" },
  "app/(app)/meetings#erasePrivateNoteAction": { access: "own" },
  "app/(app)/meetings#finishActionAction": { access: "own" },
  "app/(app)/meetings#holdMeetingAction": { access: "own" },
  "app/(app)/meetings#keepNotesAction": { access: "own" },
  "app/(app)/meetings#keepPrivateNoteAction": { access: "own" },
  "app/(app)/meetings#makeActionMilestoneAction": { access: "own", path: "/reviews" },
  "app/(app)/meetings#moveMeetingAction": { access: "own", fields: { time: "14:30", minutes: "45" } },
  "app/(app)/meetings#planMeetingAction": { access: "own", fields: { time: "14:30", minutes: "45" } },
  "app/(app)/meetings#removeLineAction": { access: "own" },
  "app/(app)/check-ins#agreeInCheckInAction": { access: "own" },
  "app/(app)/check-ins#discussRowsAction": { access: "own" },
  "app/(app)/check-ins#openCheckInAction": { access: "own" },
  "app/(app)/check-ins#sendLeaderSideAction": { access: "own" },
  "app/(app)/check-ins#sendReviewerSideAction": { access: "own", byReader: true },
  "app/(app)/check-ins#skipCheckInAction": { access: "own" },
  "app/(app)/people#answerClaimAction": { access: "own", also: [{ answer: "no" }] },
  "app/(app)/people#changeGrantAction": { access: "own" },
  "app/(app)/people#endGrantAction": { access: "own", also: [{ reach: "person" }, { reach: "organisation" }] },
  "app/(app)/people#inviteAction": {
    access: "own",
    also: [{ way: "link" }],
    tellsGuests: ["users.name", "grants.purpose"],
  },
  "app/(app)/people#inviteAgainAction": { access: "own", also: [{ way: "link" }] },
  "app/(app)/people#leaveGrantAction": { access: "own" },
  "app/(app)/practice#labelClientAction": { access: "own" },
  "app/(app)/practice#sendNudgeAction": { access: "own" },
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
  "app/(app)/reading#answerThreadAction": { access: "own" },
  "app/(app)/reading#readThreadAction": { access: "own" },
  "app/(app)/reading#rewordCommentAction": { access: "own", fields: { commentId: "{comments.2}" } },
  "app/(app)/reading#settleThreadAction": { access: "own" },
  "app/(app)/reading#startThreadAction": { access: "own" },
  "app/(app)/reading#takeCommentBackAction": { access: "own", fields: { commentId: "{comments.2}" } },
  "app/(app)/reviews#decideReviewAction": {
    access: "own",
    path: "/reviews/new?phase=1",
    fields: { decision: "move-on", weeks: "", reason: "The gaps are named" },
  },
  "app/(app)/reviews#inviteTogetherAction": {
    access: "own",
    path: "/reviews/new?phase=2",
    fields: { roadmapId: "{roadmaps}", phase: "2", withGrantId: "{grants}" },
    after: "app/(app)/reviews#callOffTogetherAction",
  },
  "app/(app)/reviews#callOffTogetherAction": { access: "own" },
  "app/(app)/reviews#placeOneselfAction": { access: "own" },
  "app/(app)/reviews#replyTogetherAction": { access: "own" },
  "app/(app)/reviews/with/[grant]/[id]#placeLeaderAction": { access: "own", byReader: true },
  "app/(app)/reading/[grant]/worksheets/[id]#signGrantedAction": { access: "own", byReader: true },
  "app/(app)/reading/[grant]/worksheets/[id]#giveViewsAction": { access: "own", byReader: true },
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
  "app/(app)/worksheets#addLineAction": { access: "own" },
  "app/(app)/worksheets#askGiverAction": { access: "own", also: [{ way: "link" }] },
  "app/(app)/worksheets#citeAction": { access: "own" },
  "app/(app)/worksheets#keepVersionAction": { access: "own" },
  "app/(app)/worksheets#makeMilestoneAction": { access: "own" },
  "app/(app)/worksheets#putLineBackAction": { access: "own" },
  "app/(app)/worksheets#removeLineAction": { access: "own" },
  "app/(app)/worksheets#removeVersionAction": { access: "own" },
  "app/(app)/worksheets#signVersionAction": { access: "own" },
  "app/(app)/worksheets#saveAnswerAction": { access: "own" },
  "app/(app)/worksheets#startAnewAction": {
    access: "own",
    path: `/worksheets/${SHEET}`,
    fields: { worksheetId: SHEET },
    after: "app/(app)/worksheets#keepVersionAction",
  },
  "app/(app)/worksheets#takeCitationOutAction": { access: "own" },
  "app/(app)/worksheets#takeOverAction": { access: "own" },
  "app/(app)/settings#chooseThemeAction": { access: "own", fields: { theme: "dark" } },
  "app/(app)/settings#keepEmailAction": { access: "own" },
  "app/(app)/settings#requestConfirmationAction": { access: "own" },
  "app/(app)/settings#saveProfileAction": { access: "own", fields: { zone: "Asia/Kathmandu" } },
  "app/(app)/settings/calendar#makeFeedAction": { access: "own" },
  "app/(app)/settings/calendar#revokeFeedAction": {
    access: "own",
    after: "app/(app)/settings/calendar#makeFeedAction",
  },
  "app/(app)/settings/email#changeEmailAction": { access: "own" },
  // What a reader wrote goes with their account, and their grant has no reader any more.
  "app/(app)/settings/erase#eraseAction": {
    access: "own",
    fields: { word: "delete" },
    touchesAsGuest: ["grants", "comments"],
  },
  "app/(app)/settings/password#changePasswordAction": {
    access: "own",
    fields: { currentPassword: "{password}", password: NEW },
  },
  "app/(app)/settings/password#setPasswordAction": {
    access: "own",
    fields: { password: NEW },
    path: "/settings/password",
  },
  "app/(app)/settings/reminders#goOnAction": {
    access: "own",
    path: "/settings/reminders",
    fields: {},
    after: "app/(app)/settings/reminders#pauseAction",
  },
  "app/(app)/settings/reminders#pauseAction": { access: "own" },
  "app/(app)/settings/reminders#saveHoursAction": {
    access: "own",
    fields: { messageAt: "10:10", promptAt: "11:11", quietFrom: "21:00", quietUntil: "06:00" },
  },
  "app/(app)/settings/reminders#saveKindsAction": { access: "own", fields: { "channels.meeting": "inbox" } },
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
