import { z } from "zod";
import { canonicalEmail } from "@/lib/account/rules/address";
import { type Day, isDay } from "@/lib/date";
import { line } from "@/lib/text";
import { openingProblem } from "../rules/resources";
import { isKnownSheet } from "../rules/sheets";
import { INVITE_WAYS, REACHES, RESOURCES, ROLES } from "../schema";

const RELOAD = "Reload the page, then send this again.";
const Id = z.string(RELOAD).regex(/^[\w-]{1,64}$/, RELOAD);
const Key = z.string(RELOAD).regex(/^[\w-]{8,80}$/, RELOAD);
const DAY = "Choose a day from the calendar, such as 2026-04-20.";

/** A domain with letters beyond ASCII, as it travels in mail. */
const INTERNATIONAL = /@(?:.*\.)?xn--/;

/** One mailbox in its canonical form; nothing written is null. What could be mistaken for another domain is asked back. */
const Address = z
  .string()
  .optional()
  .transform((text, context) => {
    const refuse = (message: string) => {
      context.addIssue({ code: "custom", message, input: text });
      return z.NEVER;
    };
    if (!text?.trim()) return null;
    const address = canonicalEmail(text);
    if (!address) return refuse("Write one address, such as name@example.com.");
    if (INTERNATIONAL.test(address) && text.trim().toLowerCase() !== address)
      return refuse(
        `Some letters of this domain are not what they look like: in mail it is ${address}. If that is whom you mean, write the address like this.`,
      );
    return address;
  });

const ticked = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === "on");

const FIELDS = {
  name: line({ max: 80, required: "Say who it is, as you call them." }),
  organisation: line({ max: 80 }),
  purpose: line({ max: 300, required: "Say in a sentence what they are to read it for. They see it." }),
  resources: z
    .array(z.enum(RESOURCES, "Choose from the list."))
    .default([])
    .transform((all) => [...new Set(all)]),
  worksheetIds: z
    .array(z.string().refine(isKnownSheet, "Choose from the list."))
    .max(200, "Choose from the list.")
    .default([])
    .transform((all) => [...new Set(all)]),
  mayComment: ticked,
  /** A day of those offered, or `other`, with the day beside it. */
  from: z.string("Choose from which day on."),
  fromOther: z.string().default(""),
  untilOn: z.union([z.literal("").transform(() => null), z.string().refine(isDay, DAY)], DAY).default(null),
};
type Days = { from: string; fromOther: string; untilOn: Day | null };

/** The one day that the two fields name; whatever is wrong with the days is said at its field. */
function withDays<T extends Days>({ from, fromOther, ...rest }: T, context: z.RefinementCtx) {
  const [fromOn, path] = from === "other" ? [fromOther, "fromOther"] : [from, "from"];
  const refuse = (at: string, message: string) => {
    context.addIssue({ code: "custom", path: [at], message, input: fromOn });
    return z.NEVER;
  };
  if (!isDay(fromOn)) return refuse(path, path === "from" ? "Choose from which day on." : DAY);
  if (rest.untilOn !== null && rest.untilOn < fromOn)
    return refuse("untilOn", "Choose a last day that is not before the first.");
  return { ...rest, fromOn };
}

/** An invitation, as its form sends it. */
export const Invite = z
  .object({
    ...FIELDS,
    role: z.enum(ROLES, "Choose a role."),
    way: z.enum(INVITE_WAYS, RELOAD),
    address: Address,
    inviteKey: Key,
  })
  .superRefine((invite, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message, input: "" });
    const problem = openingProblem(invite);
    if (problem) refuse("resources", problem);
    if (invite.way === "mail" && !invite.address)
      refuse("address", "Write the address that the invitation goes to, or make a link to pass on yourself.");
  })
  .transform(withDays);
export type Invite = z.infer<typeof Invite>;

/** What a grant is to open from now on; `version` is what the page showed. */
export const ChangeGrant = z
  .object({ ...FIELDS, id: Id, version: z.coerce.number(RELOAD).int(RELOAD).min(1, RELOAD) })
  .transform(withDays);
export type ChangeGrant = z.infer<typeof ChangeGrant>;

/** The same invitation once more; without an address, to the one that is kept. */
export const InviteAgain = z.object({ id: Id, way: z.enum(INVITE_WAYS, RELOAD), address: Address });
export type InviteAgain = z.infer<typeof InviteAgain>;

/** The leader's word on who opened an invitation; `claimedAt` says whose opening was on the page. */
export const AnswerClaim = z.object({
  id: Id,
  claimedAt: z.iso.datetime(RELOAD),
  answer: z.enum(["yes", "no"], RELOAD),
});
export type AnswerClaim = z.infer<typeof AnswerClaim>;

export const EndGrant = z.object({ id: Id, reach: z.enum(REACHES, RELOAD).default("one") });
export type EndGrant = z.infer<typeof EndGrant>;

export const LeaveGrant = z.object({ grantId: Id });

/** A secret from a link. Anything that cannot be one opens nothing. */
export const InvitationToken = z.object({ token: z.string().max(100).catch("") });
