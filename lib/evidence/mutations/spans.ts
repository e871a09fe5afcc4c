import { and, eq, inArray, isNull } from "drizzle-orm";
import { claims, evidenceLinks, evidenceMilestones } from "@/db/schema/evidence";
import type { Writer } from "@/db/store";
import type { RecordAccess } from "@/lib/record/access";
import { setMilestonesOf } from "@/lib/roadmap/mutations/evidence-link";
import type { Direction } from "../schema";

type Edit = RecordAccess<"edit">;
/** A claim as it is kept, with the words and the version of the content it was made on. */
export type KeptClaim = {
  signalId: string;
  direction: Direction;
  rationale: string;
  signalLabel: string;
  contentVersion: string;
};
/** What hangs on an item, in rows that are ended and never changed. */
export type Spans = { claims: KeptClaim[]; links: { url: string; label: string }[]; milestoneIds: string[] };

const TABLES = { claims, links: evidenceLinks, milestones: evidenceMilestones };
type Table = (typeof TABLES)[keyof typeof TABLES];
const isOpen = (table: Table, { ownerId }: Edit, id: string) =>
  and(eq(table.ownerId, ownerId), eq(table.evidenceId, id), isNull(table.endedAt));

/** The rows of an item that are in force. */
async function openRows(tx: Writer, access: Edit, id: string) {
  return {
    claims: await tx
      .select()
      .from(claims)
      .where(isOpen(claims, access, id)),
    links: await tx
      .select()
      .from(evidenceLinks)
      .where(isOpen(evidenceLinks, access, id)),
    milestones: await tx
      .select()
      .from(evidenceMilestones)
      .where(isOpen(evidenceMilestones, access, id)),
  };
}

/** What hangs on an item now. */
export async function openSpans(tx: Writer, access: Edit, id: string): Promise<Spans> {
  const rows = await openRows(tx, access, id);
  return {
    claims: rows.claims.map(({ signalId, direction, rationale, signalLabel, contentVersion }) => {
      return { signalId, direction, rationale, signalLabel, contentVersion };
    }),
    links: rows.links.map(({ url, label }) => ({ url, label })),
    milestoneIds: rows.milestones.map(({ milestoneId }) => milestoneId),
  };
}

/** The same in one fixed order, which no database's collation has a say in, so that only a real change is a difference. */
export function inOrder({ claims, links, milestoneIds }: Spans): Spans {
  return {
    claims: claims.toSorted((a, b) => (a.signalId < b.signalId ? -1 : 1)),
    links: links.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
    milestoneIds: milestoneIds.toSorted(),
  };
}

/**
 * Makes `wanted` what hangs on an item from `at` on: rows that differ are ended and opened anew, the others stay. An
 * `at` before what it ends is moved up to it. Throws INVALID at `milestoneIds` when one is not the owner's,
 * CONFLICT when a done milestone would be left with nothing that shows it.
 */
export async function changeSpans(
  tx: Writer,
  access: Edit,
  { id, wanted, at }: { id: string; wanted: Spans; at: Date },
): Promise<void> {
  const open = await openRows(tx, access, id);
  const all = [...open.claims, ...open.links, ...open.milestones];
  const from = new Date(Math.max(at.getTime(), ...all.map(({ recordedAt }) => recordedAt.getTime())));
  const own = { ownerId: access.ownerId, evidenceId: id, recordedAt: from };

  const ofClaim = ({ signalId, direction, rationale }: KeptClaim) => `${signalId} ${direction} ${rationale}`;
  const claimed = compared(open.claims, wanted.claims, ofClaim);
  await end(tx, access, { table: claims, rows: claimed.gone, from });
  if (claimed.fresh.length) await tx.insert(claims).values(claimed.fresh.map((claim) => ({ ...claim, ...own })));

  const linked = compared(open.links, wanted.links, ({ url, label }) => `${url} ${label}`);
  await end(tx, access, { table: evidenceLinks, rows: linked.gone, from });
  if (linked.fresh.length) await tx.insert(evidenceLinks).values(linked.fresh.map((link) => ({ ...link, ...own })));

  await setMilestonesOf(tx, access, { evidenceId: id, milestoneIds: wanted.milestoneIds, at: from });
}

function compared<Wanted, Row extends Wanted>(open: Row[], wanted: Wanted[], sameAs: (one: Wanted) => string) {
  const [had, asked] = [new Set(open.map(sameAs)), new Set(wanted.map(sameAs))];
  return {
    gone: open.filter((row) => !asked.has(sameAs(row))),
    fresh: wanted.filter((one) => !had.has(sameAs(one))),
  };
}

type Ended = { table: Table; rows: { id: string }[]; from: Date };

async function end(tx: Writer, { ownerId }: Edit, { table, rows, from }: Ended) {
  const ids = rows.map(({ id }) => id);
  if (ids.length)
    await tx
      .update(table)
      .set({ endedAt: from })
      .where(and(eq(table.ownerId, ownerId), inArray(table.id, ids)));
}
