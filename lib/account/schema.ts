import { z } from "zod";
import { isZone } from "@/lib/date";
import { line } from "@/lib/text";
import { canonicalEmail } from "./rules/address";
import { passwordProblem } from "./rules/password";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const LINK_PURPOSES = ["verify-email", "reset-password", "sign-in"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export const TOKEN_PURPOSES = [...LINK_PURPOSES, "first-account"] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

/** One mailbox, in its canonical form. */
export const Email = z.string("Write your e-mail address.").transform((text, context) => {
  const address = canonicalEmail(text);
  if (address) return address;
  const message = text.trim() ? "Write one address, such as name@example.com." : "Write your e-mail address.";
  context.addIssue({ code: "custom", message, input: "" });
  return z.NEVER;
});

export const PersonName = line({ max: 100, required: "Write the name that Cairn should call you." });

export const Zone = z
  .string("Choose a time zone.")
  .max(64, "Choose a time zone from the list, such as Europe/Berlin.")
  .refine(isZone, "Choose a time zone from the list, such as Europe/Berlin.");

/** A password typed to prove who one is; whether it is right is another question. */
export const TypedPassword = z
  .string("Write your password.")
  .min(1, "Write your password.")
  .max(512, "This is longer than any password here.");

/** A password to be set; `passwordProblem` judges it together with the name and the address. */
export const NewPassword = z
  .string("Choose a password.")
  .min(1, "Choose a password.")
  .max(512, "Use at most 128 characters.");

/** A secret from a link. Anything that cannot be one is refused like one that does not exist. */
export const LinkToken = z.string().max(100).catch("");

/** Where one was before being asked to sign in; `wayBack` decides whether it is used. */
export const From = z.string().max(500).optional().catch(undefined);

export const SignUp = z
  .object({
    name: PersonName,
    email: Email,
    password: NewPassword,
    /** Guessed by the browser, so a wrong one is no fault of the person's. */
    zone: Zone.catch("UTC"),
    token: LinkToken.optional(),
    from: From,
  })
  .superRefine(({ password, ...about }, context) => {
    const message = passwordProblem(password, about);
    if (message) context.addIssue({ code: "custom", path: ["password"], message, input: "" });
  });
export type SignUp = z.infer<typeof SignUp>;

/** An account that the operator makes. */
export const NewUser = z.object({ name: PersonName, email: Email, zone: Zone });

export const SignIn = z.object({ email: Email, password: TypedPassword, from: From });

export const Profile = z.object({ name: PersonName, zone: Zone });
export type Profile = z.infer<typeof Profile>;
