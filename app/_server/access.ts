import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import { openRecord, type RecordAccess } from "@/lib/record/access";
import { isUnspeakable } from "@/lib/record/queries";
import type { Right } from "@/lib/record/rules";
import { requireUser } from "./session";

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
    if ((error instanceof AppError && error.code === "NOT_FOUND") || isUnspeakable(error)) notFound();
    throw error;
  }
}
