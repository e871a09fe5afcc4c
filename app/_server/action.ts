import "server-only";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { CurrentUser } from "@/lib/account/queries/session";
import { isFresh } from "@/lib/account/rules/session";
import { now } from "@/lib/clock";
import { AppError, type FieldErrors, type FormState, type FormValues } from "@/lib/errors";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { log } from "@/lib/log";
import { openRecord, type RecordAccess } from "@/lib/record/access";
import { storeTrouble } from "@/lib/record/queries";
import { type LinkAccess, linkIsOver, openLink } from "@/lib/reminder/access";
import type { LinkPurpose } from "@/lib/reminder/schema";
import { openSeat, type Seat } from "@/lib/review/access";
import { takeTurn } from "./limits";
import { clientAddress, isOwnOrigin } from "./origin";
import { currentUser } from "./session";

type Answer = { message?: string; data?: Record<string, string> } | undefined;

type Context<S extends z.ZodType> = { input: z.output<S> };
type SignedIn<S extends z.ZodType> = Context<S> & { user: CurrentUser; access: RecordAccess<"edit"> };
type SignedOut<S extends z.ZodType> = Context<S> & { user: CurrentUser | null; address: string };

type FormAction = (state: FormState | null, form: FormData) => Promise<FormState>;

/** Who is signed in, with one of their turns taken. Throws UNAUTHENTICATED, LIMITED. */
async function signedIn(): Promise<CurrentUser> {
  const user = await currentUser();
  if (!user)
    throw new AppError(
      "UNAUTHENTICATED",
      "You are signed out. Sign in again in another tab, then send this once more.",
    );
  await takeTurn("action", user.id);
  return user;
}

/** An action on the signed-in person's own record: session, origin, limit, input and access are checked before `run`. */
export function action<S extends z.ZodType>(options: {
  input: S;
  /** Needs a proof of who this is that is not older than a quarter of an hour. */
  fresh?: boolean;
  /** Leaves the page as it is when all went well, so that what is being filled in keeps its focus. */
  quiet?: boolean;
  run: (context: SignedIn<S>) => Promise<Answer>;
}): FormAction {
  return (_, form) =>
    answer(form, async () => {
      const user = await signedIn();
      if (options.fresh && !isFresh(user.provenAt, now()))
        throw new AppError(
          "STALE_SIGN_IN",
          "It is a while since you signed in. Reload this page to confirm that it is you, then send this again.",
        );
      const access = await openRecord({ id: user.id }, user.id, "edit");
      const result = await options.run({ input: parse(options.input, form), user, access });
      if (!options.quiet) refresh();
      return result;
    });
}

/**
 * An action of somebody who reads by a grant, or of the leader who gave it, on what the two of them share; `input` has
 * its `grantId`. The grant is proved anew each time, so that one that has ended takes nothing more.
 */
export function grantAction<S extends z.ZodType<{ grantId: string }>>(options: {
  input: S;
  /** What to say, whatever it was, when what the form is about is open no longer. */
  gone?: string;
  run: (context: Context<S> & { user: CurrentUser; access: GrantAccess }) => Promise<Answer>;
}): FormAction {
  return (_, form) =>
    answer(form, async () => {
      const user = await signedIn();
      const input = parse(options.input, form);
      try {
        const access = await openGrant({ id: user.id }, { grantId: input.grantId, at: now() });
        const result = await options.run({ input, user, access });
        refresh();
        return result;
      } catch (error) {
        const isGone = error instanceof AppError && error.code === "NOT_FOUND";
        throw isGone && options.gone ? new AppError("NOT_FOUND", options.gone) : error;
      }
    });
}

/**
 * The same for what the two of them do together: check-ins, meetings, actions. The leader keeps a seat when the grant is
 * over, and each mutation says what may still be done from it.
 */
export function seatAction<S extends z.ZodType<{ grantId: string }>>(options: {
  input: S;
  run: (context: Context<S> & { user: CurrentUser; seat: Seat }) => Promise<Answer>;
}): FormAction {
  return (_, form) =>
    answer(form, async () => {
      const user = await signedIn();
      const input = parse(options.input, form);
      const seat = await openSeat({ id: user.id }, { grantId: input.grantId, at: now() });
      const result = await options.run({ input, user, seat });
      refresh();
      return result;
    });
}

/**
 * An action that needs nobody signed in. `limit` names the budget that the caller's address draws on, or draws on one of
 * its own once the input is known.
 */
export function publicAction<S extends z.ZodType>(options: {
  input: S;
  limit: "form" | "password" | "mail" | ((asked: Context<S> & { address: string }) => Promise<void>);
  run: (context: SignedOut<S>) => Promise<Answer>;
}): FormAction {
  return (_, form) =>
    answer(form, async () => {
      const address = clientAddress(await headers());
      const { limit } = options;
      if (typeof limit === "string") await takeTurn(limit, address);
      const input = parse(options.input, form);
      if (typeof limit === "function") await limit({ input, address });
      const result = await options.run({ input, user: await currentUser(), address });
      refresh();
      return result;
    });
}

/**
 * An action of whoever holds a link in a message, on the record of the one whom it was sent to, for what the link is for
 * alone; `input` has its `token`. CLOSED for a link that is unknown, over, or for something else.
 */
export function linkAction<P extends LinkPurpose, S extends z.ZodType<{ token: string }>>(options: {
  purpose: P;
  input: S;
  run: (context: Context<S> & { link: LinkAccess<P>; access: RecordAccess<"edit">; at: Date }) => Promise<void>;
}): FormAction {
  const { purpose, input, run } = options;
  return publicAction({
    input,
    limit: "form",
    run: async ({ input: sent }) => {
      const at = now();
      const link = await openLink({ purpose, token: sent.token, at });
      if (!link) throw linkIsOver();
      const access = await openRecord({ id: link.userId }, link.userId, "edit");
      await run({ input: sent, link, access, at });
      return undefined;
    },
  });
}

async function answer(form: FormData, work: () => Promise<Answer>): Promise<FormState> {
  try {
    if (!isOwnOrigin((await headers()).get("origin")))
      throw new AppError(
        "INVALID",
        "This form was sent from another address than Cairn's own. Open Cairn at its usual address and try again.",
      );
    const result = await work();
    return { ok: true, message: result?.message, data: result?.data };
  } catch (error) {
    unstable_rethrow(error);
    // What stands now is shown beside what was typed, and the form is made from it.
    if (error instanceof AppError && error.code === "CONFLICT") refresh();
    return refusal(error, valuesOf(form));
  }
}

function refusal(error: unknown, values: FormValues): FormState {
  if (error instanceof AppError)
    return { ok: false, code: error.code, message: error.message, fields: error.fields, values };
  const trouble = storeTrouble(error);
  const id = randomUUID().slice(0, 8);
  log.error({ id, err: error }, "an action failed");
  const message = trouble ?? "Something went wrong on our side and nothing was changed. Try again in a moment.";
  return { ok: false, code: "FAILED", message: `${message} (reference ${id})`, fields: {}, values };
}

function parse<S extends z.ZodType>(schema: S, form: FormData): z.output<S> {
  const result = schema.safeParse(entriesOf(form));
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) fields[fieldOf(issue.path)] ??= issue.message;
  throw new AppError("INVALID", Object.values(fields)[0] ?? "Something in the form needs a change.", fields);
}

/** The name a field has in its form: rows are counted (`claims.0.rationale`), members of a list share one name. */
function fieldOf(path: PropertyKey[]): string {
  const named = typeof path.at(-1) === "number" ? path.slice(0, -1) : path;
  return named.map(String).join(".") || "form";
}

/** Names ending in `[]` are always lists; of any other name the last value counts. Files are not taken. */
function entriesOf(form: FormData): FormValues {
  const entries: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    if (!name.endsWith("[]")) entries[name] = value;
    else entries[name.slice(0, -2)] = [...((entries[name.slice(0, -2)] as string[]) ?? []), value];
  }
  return entries;
}

function valuesOf(form: FormData): FormValues {
  return Object.fromEntries(Object.entries(entriesOf(form)).filter(([name]) => !/password|token|secret/i.test(name)));
}
