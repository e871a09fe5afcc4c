import "server-only";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { type GrantAccess, openGrant } from "@/lib/grant/access";
import { noteListed, noteRead } from "@/lib/grant/mutations/read";
import { openRecord, type RecordAccess } from "@/lib/record/access";
import { isUnspeakable } from "@/lib/record/queries";
import type { Right } from "@/lib/record/rules";
import { openSeat, type Seat } from "@/lib/review/access";
import { listPractice } from "@/lib/review/queries/practice";
import { groupsOf } from "@/lib/review/rules/practice";
import { currentUser, requireUser } from "./session";

/** Proven once a request, however many layouts and pages ask. */
const openOnce = cache((userId: string, right: Right) => openRecord({ id: userId }, userId, right));

/** The signed-in person and the proof that they may use their own record. */
export async function ownRecord<R extends Right>(right: R, from?: string) {
  const user = await requireUser(from);
  const access = (await openOnce(user.id, right)) as RecordAccess<R>;
  return { user, access };
}

/** Awaits `reading`; what does not exist, or belongs to somebody else, becomes the 404 page. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (isNothing(error)) notFound();
    throw error;
  }
}

const isNothing = (error: unknown) => (error instanceof AppError && error.code === "NOT_FOUND") || isUnspeakable(error);

/** What a browser or a router sends when it only fetches ahead of somebody who may never look. */
const AHEAD = ["next-router-prefetch", "next-router-segment-prefetch", "purpose", "sec-purpose", "x-purpose"];

/** Opened once a request, for the page and for its title. */
const openGrantOnce = cache((userId: string, grantId: string) => openGrant({ id: userId }, { grantId, at: now() }));

/** The title of a page that is read by a grant, with the leader's name only for whoever may know it. */
export async function grantTitle(grantId: string, label: string): Promise<Metadata> {
  const user = await currentUser();
  if (!user) return { title: label };
  try {
    return { title: `${label}, ${(await openGrantOnce(user.id, grantId)).ownerName}` };
  } catch (error) {
    if (isNothing(error)) return { title: label };
    throw error;
  }
}

type Granted<T> = { grantId: string; page: string; ask: (access: GrantAccess) => Promise<T> };

/**
 * Opens a grant for the signed-in person, its reader or the leader who looks at it as its reader would, asks for what its
 * `page` (the path below the grant's own) shows, and notes that it was read. What is closed or missing is the 404 page.
 */
export async function readGranted<T>({ grantId, page, ask }: Granted<T>): Promise<{ access: GrantAccess; found: T }> {
  const user = await requireUser(`/reading/${grantId}${page && "/"}${page}`);
  const access = await orNotFound(openGrantOnce(user.id, grantId));
  const found = await orNotFound(ask(access));
  if (!(await isFetchedAhead())) await noteRead(access, { page, at: now() });
  return { access, found };
}

async function isFetchedAhead(): Promise<boolean> {
  const sent = await headers();
  return AHEAD.some((name) => sent.has(name));
}

type Clients = { clients: readonly { grantId: string; ownerId: string }[]; at: Date };

/** Notes that whoever reads these clients' records saw the page of all their clients. */
export async function noteClients(readerId: string, { clients, at }: Clients): Promise<void> {
  if (!(await isFetchedAhead())) await noteListed({ readerId, grants: clients, page: "practice", at });
}

/** All clients of the signed-in person, for the one page that shows them together; each of them can see that it was read. */
export async function readPractice(from: string) {
  const user = await requireUser(from);
  const at = now();
  const practice = await listPractice({ id: user.id }, { at });
  await noteClients(user.id, { clients: practice.clients, at });
  return { user, at, ...practice };
}

/** One of them, with the names of all groups; whoever is not a client of the signed-in person is the 404 page. */
export async function readClient(grantId: string) {
  const user = await requireUser(`/practice/${grantId}`);
  const at = now();
  const access = await orNotFound(openGrantOnce(user.id, grantId));
  const { clients } = await listPractice({ id: user.id }, { at });
  const client = clients.find((one) => one.grantId === grantId);
  if (!client) notFound();
  await noteClients(user.id, { clients: [client], at });
  return { user, at, access, client, groups: groupsOf(clients) };
}

type Seated<T> = {
  grantId: string;
  place: "check-ins" | "meetings" | "reviews/with";
  id?: string;
  ask: (seat: Seat) => Promise<T>;
};

/**
 * Takes the signed-in person's seat under a grant for a page that both sides use, `/place/grantId/id`, and notes that its
 * reader read it. What is closed or missing is the 404 page; the leader still reads when the grant is over.
 */
export async function readSeat<T>({ grantId, place, id, ask }: Seated<T>): Promise<{ seat: Seat; found: T }> {
  const below = id === undefined ? "" : `/${id}`;
  const user = await requireUser(`/${place}/${grantId}${below}`);
  const seat = await orNotFound(openSeat({ id: user.id }, { grantId, at: now() }));
  const found = await orNotFound(ask(seat));
  if (seat.side === "reviewer") await readGranted({ grantId, page: `${place}${below}`, ask: async () => null });
  return { seat, found };
}
