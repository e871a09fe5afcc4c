import { ASK_KINDS } from "@/lib/ask/schema";

export const MAIL_TEMPLATES = [
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
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

/** Templates whose one-time link is made when the mail is sent, so that no secret waits in the outbox; asks are too. */
export const LINK_TEMPLATES = {
  "verify-email": "verify-email",
  "reset-password": "reset-password",
  "sign-in-link": "sign-in",
} as const satisfies Partial<Record<MailTemplate, string>>;
