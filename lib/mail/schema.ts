import { ASK_KINDS } from "@/lib/ask/schema";

/** Messages whose words stand in lib/mail/content, each about one thing. */
export const WRITTEN_TEMPLATES = [
  ...ASK_KINDS,
  "invitation",
  "verify-email",
  "reset-password",
  "sign-in-link",
  "address-changed",
  "password-changed",
  "sign-up-attempt",
  "nudge",
] as const;
export type WrittenTemplate = (typeof WRITTEN_TEMPLATES)[number];

/** And the one message of a day, which is made of what is due. */
export const MAIL_TEMPLATES = [...WRITTEN_TEMPLATES, "digest"] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** Templates whose one-time link is made when the mail is sent, so that no secret waits in the outbox; asks are too. */
export const LINK_TEMPLATES = {
  "verify-email": "verify-email",
  "reset-password": "reset-password",
  "sign-in-link": "sign-in",
} as const satisfies Partial<Record<MailTemplate, string>>;
