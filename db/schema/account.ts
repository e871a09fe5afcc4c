import { THEMES, TOKEN_PURPOSES } from "@/lib/account/schema";
import { atMost, email, flag, id, index, instant, notEmpty, oneOf, table, text, unique } from "../columns";

export const users = table(
  "users",
  {
    id: id(),
    email: email("email").notNull().unique(),
    emailVerifiedAt: instant("email_verified_at"),
    /** The address that is to take the place of `email` once a link sent there was opened. */
    pendingEmail: email("pending_email"),
    /** Signed up by mail and has not opened the link yet: there is no signing in before. */
    awaitsConfirmation: flag("awaits_confirmation").notNull().default(false),
    name: text("name").notNull(),
    zone: text("zone").notNull(),
    theme: text("theme", { enum: THEMES }).notNull().default("system"),
    createdAt: instant("created_at").notNull(),
    disabledAt: instant("disabled_at"),
  },
  (t) => [
    oneOf(t.theme, THEMES),
    notEmpty(t.name, 100),
    notEmpty(t.zone, 64),
    notEmpty(t.email, 254),
    atMost(t.pendingEmail, 254),
  ],
);

/** Whose row it is; it goes when the person goes. */
export const ownerId = () =>
  text("owner_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

const owner = () =>
  text("user_id")
    .notNull()
    .references(() => users.id, { onDelete: "cascade" });

/** Apart from users, so that nothing that hands a user on can hand on a hash. */
export const passwords = table("passwords", {
  userId: owner().primaryKey(),
  hash: text("hash").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** A signed-in browser. Only the SHA-256 of its token is kept. */
export const sessions = table(
  "sessions",
  {
    id: id(),
    userId: owner(),
    tokenHash: text("token_hash").notNull().unique(),
    browser: text("browser").notNull(),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    provenAt: instant("proven_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [index("sessions_user").on(t.userId), atMost(t.browser, 200)],
);

/** An account at another provider, known by what it calls the person, never by e-mail address. */
export const identities = table(
  "identities",
  {
    id: id(),
    userId: owner(),
    provider: text("provider").notNull(),
    subject: text("subject").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [unique("identities_once").on(t.provider, t.subject), index("identities_user").on(t.userId)],
);

/** One-time links: single purpose, expiring, stored hashed. */
export const accountTokens = table(
  "account_tokens",
  {
    id: id(),
    userId: text("user_id").references(() => users.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: TOKEN_PURPOSES }).notNull(),
    email: email("email"),
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [oneOf(t.purpose, TOKEN_PURPOSES), index("account_tokens_user").on(t.userId)],
);
