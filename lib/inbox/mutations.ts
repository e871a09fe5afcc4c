import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db";
import { uuidv7 } from "@/db/columns";
import { notices } from "@/db/schema/mail";
import { placeholders, preparedOnce } from "@/db/sql";
import type { Writer } from "@/db/store";
import { notFound } from "@/lib/errors";
import type { RecordAccess } from "@/lib/record/access";

export type Notice = {
  userId: string;
  /** Whose record or account it tells of, when that is somebody else: deleting theirs deletes it. */
  aboutId?: string;
  title: string;
  body?: string;
  href?: string;
  at: Date;
};

/** Tells a person something, in the transaction of what it tells of, and answers its id. `href` is a path inside Cairn. */
export async function addNotice(tx: Writer, { at, aboutId, body = "", href = "", ...notice }: Notice): Promise<string> {
  const id = uuidv7();
  await insertion(tx).execute({ ...notice, id, aboutId: aboutId ?? null, body, href, createdAt: at });
  return id;
}

const insertion = preparedOnce((tx: Writer) =>
  tx
    .insert(notices)
    .values(placeholders("id", "userId", "aboutId", "title", "body", "href", "createdAt"))
    .prepare("add_notice"),
);

/** Marks one notice, or all of them, as read; reading twice keeps the first instant. Throws NOT_FOUND for an unknown one. */
export async function markRead(access: RecordAccess<"edit">, { id, at }: { id: string | "all"; at: Date }) {
  const own = eq(notices.userId, access.ownerId);
  await transact(async (tx) => {
    if (id !== "all") {
      const [known] = await tx
        .select({ id: notices.id })
        .from(notices)
        .where(and(own, eq(notices.id, id)));
      if (!known) throw notFound();
    }
    const which = id === "all" ? own : and(own, eq(notices.id, id));
    await tx
      .update(notices)
      .set({ readAt: at })
      .where(and(which, isNull(notices.readAt)));
  });
}
