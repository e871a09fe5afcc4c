import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { worksheetSignatures } from "@/db/schema/worksheet";
import type { Reader } from "@/db/store";
import type { Day } from "@/lib/date";
import { notFound } from "@/lib/errors";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { readPinned } from "@/lib/framework/queries/pinned";
import type { Signer } from "@/lib/framework/schema";
import { type GrantAccess, recordForWorksheet } from "@/lib/grant/access";
import type { RecordAccess } from "@/lib/record/access";
import { compareReadings, countChanges } from "../rules/compare";
import { readSheet } from "../rules/reading";
import { findSheet, type Sheet, sheetIn } from "../rules/sheet";
import { standingOfSignatures } from "../rules/signing";
import { answersIn, type KeptVersion, keptSince, listVersions } from "./version";

/** What is read inside a transaction is read through it. */
type Within = { tx?: Reader };

const SIGNATURE = {
  versionId: worksheetSignatures.versionId,
  grantId: worksheetSignatures.grantId,
  role: worksheetSignatures.role,
  name: worksheetSignatures.name,
  hash: worksheetSignatures.hash,
  signedAt: worksheetSignatures.signedAt,
};

/** Every signature under what the owner has kept, the first that was given first. */
export async function listSignatures({ ownerId }: Pick<RecordAccess, "ownerId">, from: Reader = db) {
  return from
    .select(SIGNATURE)
    .from(worksheetSignatures)
    .where(eq(worksheetSignatures.ownerId, ownerId))
    .orderBy(asc(worksheetSignatures.id));
}
export type StoredSignature = Awaited<ReturnType<typeof listSignatures>>[number];

/** The signatures under one version. */
export async function signaturesUnder(
  { ownerId }: Pick<RecordAccess, "ownerId">,
  versionId: string,
  from: Reader = db,
): Promise<StoredSignature[]> {
  return from
    .select(SIGNATURE)
    .from(worksheetSignatures)
    .where(and(eq(worksheetSignatures.ownerId, ownerId), eq(worksheetSignatures.versionId, versionId)))
    .orderBy(asc(worksheetSignatures.id));
}

type Answered = Pick<Awaited<ReturnType<typeof answersIn>>, "answers">;
type Named = Pick<KeptVersion, "id" | "worksheetId" | "track" | "contentVersion" | "contentHash">;

/** The SHA-256, in hex, of all that a version says and of the content that asked for it; evidence cited is not part of it. */
export function hashOfVersion(version: Named, { answers }: Answered): string {
  const { id, worksheetId, track, contentVersion, contentHash } = version;
  const ordered = (row: object) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const said = answers
    .map(({ promptId, lineId, said: rows }) => [
      promptId,
      lineId,
      ordered(rows).map(([row, cells]) => [row, ordered(cells)]),
    ])
    .toSorted((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
  const whole = JSON.stringify([id, worksheetId, track, contentVersion, contentHash, said]);
  return createHash("sha256").update(whole).digest("hex");
}

export type Signature = { role: Signer; name: string; signedAt: Date; grantId: string | null; holds: boolean };

/** How a version stands that has to be signed. */
export type Signing = {
  versionId: string;
  worksheetId: string;
  title: string;
  /** What the version is called: for the leader its own number; by a grant its place among those that the grant opens. */
  called: number;
  number: number;
  keptAt: Date;
  signedBy: readonly Signer[];
  /** Of what it says, to be sent with a signature. */
  hash: string;
  signatures: Signature[];
  /** The version that was kept last, which alone can be signed. */
  latest: number;
  /** The newest earlier version with signatures, and in how many rows this one differs from it. */
  earlier: { called: number; keptAt: Date; signatures: { role: Signer; name: string }[]; changes: number } | null;
};

type Which = { id: string; which?: string };

/** A version as it is signed by the leader; null when none is kept, or the worksheet is not one to sign. */
export async function findSigning(access: RecordAccess, which: Which & Within): Promise<Signing | null> {
  return signingAmong(access, { ...which, fromOn: "" });
}

/** The same by a grant that names the worksheet, without what was kept before the grant. Throws NOT_FOUND. */
export async function findGrantedSigning(access: GrantAccess, which: Which & Within): Promise<Signing | null> {
  return signingAmong(recordForWorksheet(access, which.id), { ...which, fromOn: access.fromOn });
}

async function signingAmong(
  access: RecordAccess,
  { id, which, fromOn, tx = db }: Which & Within & { fromOn: Day | "" },
): Promise<Signing | null> {
  const versions = keptSince(await listVersions(access, id, tx), { fromOn, zone: access.zone });
  const version = which === undefined ? versions[0] : versions.find(({ called }) => String(called) === which);
  if (!version) return null;
  const sheet = await sheetOfVersion(access, version, tx);
  const { signedBy, title } = sheet.sheet;
  if (!signedBy) return null;
  const [answers, all] = await Promise.all([answersIn(access, version.id, tx), listSignatures(access, tx)]);
  // Without what is cited, of which a grant may hide some.
  const saysIn = ({ answers: said }: Answered) => readSheet(sheet, { answers: said, citations: [] });
  const under = (versionId: string) => all.filter((one) => one.versionId === versionId);
  const hash = hashOfVersion(version, answers);
  const before = versions.find(({ number, id: one }) => number < version.number && under(one).length > 0);
  return {
    ...{ versionId: version.id, worksheetId: id, title, signedBy, hash },
    ...{ called: version.called, number: version.number, keptAt: version.keptAt },
    latest: versions[0]?.called ?? version.called,
    signatures: under(version.id).map(({ hash: signed, versionId: _, ...one }) => ({ ...one, holds: signed === hash })),
    earlier: before
      ? {
          ...{ called: before.called, keptAt: before.keptAt },
          signatures: under(before.id).map(({ role, name }) => ({ role, name })),
          changes: countChanges(compareReadings(saysIn(await answersIn(access, before.id, tx)), saysIn(answers))),
        }
      : null,
  };
}

/** The content that a version was answered from. Throws NOT_FOUND for what is no worksheet any more. */
export async function sheetOfVersion(access: RecordAccess, version: KeptVersion, from: Reader = db): Promise<Sheet> {
  const pinned = sheetIn((await readPinned(version, from)).framework, version.worksheetId);
  const sheet = pinned ?? findSheet(await pinnedFramework(access, from), version.worksheetId);
  if (!sheet) throw notFound();
  return sheet;
}

/** How far each version of a worksheet is signed, by its id; empty for a worksheet that nobody signs. */
export async function signedVersions(access: RecordAccess, { sheet }: Pick<Sheet, "sheet">) {
  const { signedBy } = sheet;
  if (!signedBy) return new Map<string, never>();
  const groups = Map.groupBy(await listSignatures(access), ({ versionId }) => versionId);
  return new Map([...groups].map(([id, under]) => [id, standingOfSignatures(signedBy, under)] as const));
}
