import type { LinkPurpose, TokenPurpose } from "../schema";

const MINUTE = 60_000;
const LIFETIMES: Record<TokenPurpose, number> = {
  "verify-email": 24 * 60 * MINUTE,
  "reset-password": 30 * MINUTE,
  "sign-in": 10 * MINUTE,
  "first-account": 7 * 24 * 60 * MINUTE,
};
const PATHS: Record<LinkPurpose, string> = {
  "verify-email": "/verify-email",
  "reset-password": "/reset-password",
  "sign-in": "/sign-in/link",
};

/** When a token made at `at` stops working. */
export const linkEndsAt = (purpose: TokenPurpose, at: Date) => new Date(at.getTime() + LIFETIMES[purpose]);

/** The path of the page that a token opens; the page asks for a press of a button before anything happens. */
export const linkPath = (purpose: LinkPurpose, token: string) => `${PATHS[purpose]}/${token}`;
