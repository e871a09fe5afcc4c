import { and, asc, count, desc, eq, exists, gte, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { claims, evidence, evidenceFacts } from "@/db/schema/evidence";
import { mentions, opening } from "@/db/sql";
import { type Day, FIRST_DAY, LAST_DAY } from "@/lib/date";
import type { Framework } from "@/lib/framework/schema";
import type { RecordAccess } from "@/lib/record/access";
import type { Plan } from "@/lib/roadmap/rules/plan";
import { cursorText, narrowed, readCursor } from "../rules/listing";
import { BATCH_SPAN, batchIds, searchWords } from "../rules/placing";
import type { EvidenceFilter } from "../schema";

/** Items on one page of the list. */
const PAGE = 25;
/** Characters of a sentence where it is only named. */
const NAMED = 80;

/** `only` is what else has to hold of every item, whatever the filter asks for. */
type Asked = { filter: EvidenceFilter; framework: Framework; plan: Plan | null; only?: SQL };
const f = evidenceFacts;

/** Each item has one open row of facts, found by owner and day; the item itself is then a look-up by key. */
const isItem = and(eq(evidence.ownerId, f.ownerId), eq(evidence.id, f.evidenceId));
const isOpen = ({ ownerId }: RecordAccess) => and(eq(f.ownerId, ownerId), isNull(f.endedAt));

/** One page of the owner's evidence, newest first by the day it happened on, with how many match and where to go on. */
export async function listEvidence(access: RecordAccess, asked: Asked) {
  const { items, ...rest } = await evidencePage(access, asked);
  const batch = await batchAmong(access, items);
  return { items: items.map((item) => ({ ...item, isBatch: batch.has(item.id) })), ...rest };
}
export type ListedEvidence = Awaited<ReturnType<typeof listEvidence>>["items"][number];

/** The same without what only the owner is told. */
export async function evidencePage(access: RecordAccess, asked: Asked) {
  const where = matching(access, asked);
  const after = readCursor(asked.filter.after);
  const beyond =
    after &&
    and(lte(f.happenedOn, after.happenedOn), or(lt(f.happenedOn, after.happenedOn), lt(f.evidenceId, after.id)));
  const [rows, [total]] = await Promise.all([
    db
      .select({
        id: f.evidenceId,
        sentence: evidence.sentence,
        happenedOn: f.happenedOn,
        loggedAt: evidence.loggedAt,
        placedAt: evidence.placedAt,
        origin: evidence.origin,
        rescue: f.rescue,
        confidentiality: evidence.confidentiality,
        withdrawn: f.withdrawn,
        scope: f.scope,
        mode: f.mode,
      })
      .from(f)
      .innerJoin(evidence, isItem)
      .where(and(where, beyond ?? undefined))
      .orderBy(desc(f.happenedOn), desc(f.evidenceId))
      .limit(PAGE + 1),
    db.select({ count: count() }).from(f).innerJoin(evidence, isItem).where(where),
  ]);
  const page = rows.slice(0, PAGE);
  const claimsOf = await openClaims(access, page);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    items: page.map((row) => ({ ...row, claims: claimsOf.get(row.id) ?? [] })),
    total: total?.count ?? 0,
    next: last ? cursorText(last) : null,
  };
}

/** The conditions of a filter, all of which hold at once; those on claims hold for one and the same claim. */
function matching(access: RecordAccess, { filter, framework, plan, only }: Asked): SQL | undefined {
  const { kind, scope, mode, direction, q, place, withdrawn = false } = filter;
  const { fromOn, toOn, signalIds, isVoid } = narrowed(filter, { framework, plan });
  const claimed =
    signalIds || direction
      ? exists(
          db
            .select({ one: sql`1` })
            .from(claims)
            .where(
              and(
                eq(claims.ownerId, access.ownerId),
                eq(claims.evidenceId, f.evidenceId),
                isNull(claims.endedAt),
                signalIds ? inArray(claims.signalId, signalIds) : undefined,
                direction ? eq(claims.direction, direction) : undefined,
              ),
            ),
        )
      : undefined;
  return and(
    isOpen(access),
    only,
    isVoid ? sql`1 = 0` : undefined,
    fromOn ? gte(f.happenedOn, fromOn) : undefined,
    toOn ? lte(f.happenedOn, toOn) : undefined,
    eq(f.withdrawn, withdrawn),
    kind ? eq(f.kind, kind) : undefined,
    scope ? eq(f.scope, scope) : undefined,
    mode ? eq(f.mode, mode) : undefined,
    place ? isNull(evidence.placedAt) : undefined,
    claimed,
    q ? mentions(evidence.search, searchWords(q)) : undefined,
  );
}

type Row = { id: string; loggedAt: Date };

async function openClaims({ ownerId }: RecordAccess, page: Row[]) {
  const ids = page.map(({ id }) => id);
  const rows = await db
    .select({
      evidenceId: claims.evidenceId,
      signalId: claims.signalId,
      signalLabel: claims.signalLabel,
      direction: claims.direction,
    })
    .from(claims)
    .where(and(eq(claims.ownerId, ownerId), inArray(claims.evidenceId, ids), isNull(claims.endedAt)))
    .orderBy(asc(claims.recordedAt), asc(claims.id));
  return Map.groupBy(rows, ({ evidenceId }) => evidenceId);
}

/** Which items of the page stand in a batch, whose other members may be on another page or withdrawn. */
async function batchAmong({ ownerId }: RecordAccess, page: Row[]): Promise<Set<string>> {
  if (!page.length) return new Set();
  const times = page.map(({ loggedAt }) => loggedAt.getTime());
  const first = new Date(Math.min(...times) - BATCH_SPAN);
  const last = new Date(Math.max(...times) + BATCH_SPAN);
  const around = await db
    .select({ id: evidence.id, loggedAt: evidence.loggedAt })
    .from(evidence)
    .where(and(eq(evidence.ownerId, ownerId), gte(evidence.loggedAt, first), lte(evidence.loggedAt, last)));
  return batchIds(around);
}

/** How many items are waiting in the tidy list. */
export async function countToPlace(access: RecordAccess): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(evidence)
    .innerJoin(f, and(isItem, isNull(f.endedAt)))
    .where(and(eq(evidence.ownerId, access.ownerId), isNull(evidence.placedAt), eq(f.withdrawn, false)));
  return row?.count ?? 0;
}

/** What the year draws of every item that happened from `from` to `to`, both included, `only` what else has to hold of it. */
export async function listForYear(
  access: RecordAccess,
  { from = FIRST_DAY, to = LAST_DAY, only }: { from?: Day; to?: Day; only?: SQL } = {},
) {
  const rows = await db
    .select({
      id: f.evidenceId,
      sentence: opening(evidence.sentence, NAMED + 1),
      happenedOn: f.happenedOn,
      rescue: f.rescue,
      placedAt: evidence.placedAt,
    })
    .from(f)
    .innerJoin(evidence, isItem)
    .where(and(isOpen(access), only, eq(f.withdrawn, false), gte(f.happenedOn, from), lte(f.happenedOn, to)))
    .orderBy(asc(f.happenedOn), asc(f.evidenceId));
  return rows.map((row) => ({ ...row, sentence: shortened(row.sentence) }));
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > NAMED
    ? `${characters
        .slice(0, NAMED - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
