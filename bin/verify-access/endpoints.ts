import { COMMON } from "./canaries";

/** public: anybody; own: the signed-in person and their own record; token: whoever holds a one-time link. */
export type Access = "public" | "own" | "token";

export type Endpoint = {
  access: Access;
  /** For each [param]: the table whose ids it takes, or the values to try. */
  params?: Record<string, string | string[]>;
  /** Queries to ask with besides none; {table} becomes an id of the owner's. */
  queries?: string[];
  /** A column whose words the owner must see on it; without it the trial could not fail. */
  shows?: string;
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
  "/sign-in": { access: "public", queries: ["?from=/evidence/{evidence}"] },
  "/sign-up": { access: "public" },
  "/competencies": { access: "own" },
  "/evidence": { access: "own", queries: [`?q=${COMMON}`, "?withdrawn=1", "?after={evidence}"] },
  "/evidence/tidy": { access: "own" },
  "/home": { access: "own" },
  "/inbox": { access: "own" },
  "/roadmap": { access: "own" },
  "/settings": { access: "own" },
  "/start": { access: "own" },
  "/year": { access: "own", queries: ["?as=table"] },
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
};

export type ActionAccess = {
  access: Access;
  /** Values that a valid call needs and the form does not bring; {password} and {email} are the caller's own. */
  fields?: Record<string, string>;
  /** Where its form stands, when several pages have one or none is found by looking through all. */
  on?: string;
  /** What a public one may do to a person whose address it is given. */
  touches?: string[];
};

/** Every server action of the build, as "folder#name". */
export const ACTIONS: Record<string, ActionAccess> = {
  "app/(site)/sign-in#signInAction": { access: "public", fields: { email: "{email}", password: "{password}" } },
  "app/(site)/sign-up#signUpAction": { access: "public" },
};

/** Names that no form has and that must never be taken from one. */
export const ASSIGNED = [
  ...["userId", "user_id", "ownerId", "owner_id", "owner", "actorId", "actor_id", "accountId", "role", "roles"],
  ...["isAdmin", "admin", "permissions", "verified", "emailVerifiedAt", "email_verified_at", "createdAt", "created_at"],
  ...["loggedAt", "recordedAt", "endedAt", "closedAt", "placedAt", "disabledAt", "status", "origin", "version"],
  ...["tokenHash", "token_hash", "hash", "sessionId", "provenAt", "search", "__proto__", "constructor", "roadmapId"],
];
