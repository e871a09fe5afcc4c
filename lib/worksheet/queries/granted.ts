import { notFound } from "@/lib/errors";
import { type CitedItem, citedItems } from "@/lib/evidence/queries/cited";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { type GrantAccess, recordForWorksheet } from "@/lib/grant/access";
import { reachedIds } from "@/lib/readiness/queries/granted";
import { compareReadings } from "../rules/compare";
import { type Read, withCited } from "../rules/reading";
import { findSheet } from "../rules/sheet";
import { type CalledVersion, keptSince, listVersions } from "./version";
import { readVersion } from "./worksheet";

/** The worksheets that a grant names, each with when its versions were kept; what is not kept is not there. Throws NOT_FOUND when it names none. */
export async function listGrantedWorksheets(access: GrantAccess) {
  const [first] = access.worksheetIds;
  const record = recordForWorksheet(access, first ?? "");
  const [pinned, versions] = await Promise.all([pinnedFramework(record), listVersions(record)]);
  return [...access.worksheetIds].toSorted().flatMap((id) => {
    const sheet = findSheet(pinned, id)?.sheet;
    const own = versions.filter(({ worksheetId }) => worksheetId === id);
    return sheet ? [{ id, title: sheet.title, purpose: sheet.purpose, kept: keptSince(own, access) }] : [];
  });
}
export type GrantedSheet = Awaited<ReturnType<typeof listGrantedWorksheets>>[number];

type Asked = { id: string; version: unknown; against: unknown };

/**
 * A worksheet that a grant names, as a version of it was kept: the latest, or the one that is called `version`, and
 * beside it what differs from the one called `against`. Of evidence it cites what the grant reaches, where evidence is
 * open. Throws NOT_FOUND for one that there is not.
 */
export async function getGrantedWorksheet(access: GrantAccess, { id, version, against }: Asked) {
  const record = recordForWorksheet(access, id);
  const [pinned, versions] = await Promise.all([pinnedFramework(record), listVersions(record, id)]);
  const sheet = findSheet(pinned, id)?.sheet;
  if (!sheet) throw notFound();
  const kept = keptSince(versions, access);
  const called = (name: unknown) => kept.find((one) => String(one.called) === name) ?? null;
  const shown = version === undefined ? (kept[0] ?? null) : called(version);
  const other = against === undefined ? null : called(against);
  if ((version !== undefined && !shown) || (against !== undefined && !other)) throw notFound();
  const ids = access.resources.has("evidence") ? await reachedIds(access) : new Set<string>();
  const readOf = async (one: CalledVersion | null): Promise<Read[]> =>
    one ? withCited((await readVersion(record, { id, which: String(one.number) })).read, ids) : [];
  const [read, before] = await Promise.all([readOf(shown), readOf(other)]);
  const named = [...read, ...before].flatMap(({ rows }) => rows.flatMap(({ evidenceIds }) => evidenceIds));
  const items = named.length ? await citedItems(record, named) : new Map<string, CitedItem>();
  const comparison = other ? compareReadings(before, read) : null;
  return { ...{ id, title: sheet.title, purpose: sheet.purpose }, ...{ kept, shown, other, read, comparison, items } };
}
export type GrantedWorksheet = Awaited<ReturnType<typeof getGrantedWorksheet>>;
