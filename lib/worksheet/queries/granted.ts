import { notFound } from "@/lib/errors";
import { type CitedItem, citedItems } from "@/lib/evidence/queries/cited";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { type GrantAccess, recordForWorksheet } from "@/lib/grant/access";
import { reachesInstant } from "@/lib/grant/rules/resources";
import { reachedIds } from "@/lib/readiness/queries/granted";
import { compareReadings } from "../rules/compare";
import { type Read, withCited } from "../rules/reading";
import { findSheet } from "../rules/sheet";
import { type KeptVersion, listVersions } from "./version";
import { readVersion } from "./worksheet";

/**
 * A version that a grant opens. `place` counts those that it opens from the oldest, 1, so that it tells nothing of others.
 */
export type GrantedVersion = Pick<KeptVersion, "number" | "label" | "keptAt"> & { place: number };

/** The kept versions of a worksheet that a grant reaches, newest first. */
function reachedVersions(access: GrantAccess, versions: Awaited<ReturnType<typeof listVersions>>): GrantedVersion[] {
  const kept = versions.flatMap(({ number, label, keptAt }) =>
    keptAt && reachesInstant(access, keptAt) ? [{ number, label, keptAt }] : [],
  );
  return kept.map((version, at) => ({ ...version, place: kept.length - at }));
}

/** The worksheets that a grant names, each with when its versions were kept; what is not kept is not there. Throws NOT_FOUND when it names none. */
export async function listGrantedWorksheets(access: GrantAccess) {
  const [first] = access.worksheetIds;
  const record = recordForWorksheet(access, first ?? "");
  const [pinned, versions] = await Promise.all([pinnedFramework(record), listVersions(record)]);
  return [...access.worksheetIds].toSorted().flatMap((id) => {
    const sheet = findSheet(pinned, id)?.sheet;
    const own = versions.filter(({ worksheetId }) => worksheetId === id);
    return sheet ? [{ id, title: sheet.title, purpose: sheet.purpose, kept: reachedVersions(access, own) }] : [];
  });
}
export type GrantedSheet = Awaited<ReturnType<typeof listGrantedWorksheets>>[number];

type Asked = { id: string; version: unknown; against: unknown };

/**
 * A worksheet that a grant names, as a version of it was kept: the latest, or the one in the place `version`, and beside
 * it what differs from the one in the place `against`. Of evidence it cites what the grant reaches, where evidence is
 * open. Throws NOT_FOUND for a place that there is not.
 */
export async function getGrantedWorksheet(access: GrantAccess, { id, version, against }: Asked) {
  const record = recordForWorksheet(access, id);
  const [pinned, versions] = await Promise.all([pinnedFramework(record), listVersions(record, id)]);
  const sheet = findSheet(pinned, id)?.sheet;
  if (!sheet) throw notFound();
  const kept = reachedVersions(access, versions);
  const placed = (place: unknown) => kept.find((one) => String(one.place) === place) ?? null;
  const shown = version === undefined ? (kept[0] ?? null) : placed(version);
  const other = against === undefined ? null : placed(against);
  if ((version !== undefined && !shown) || (against !== undefined && !other)) throw notFound();
  const ids = access.resources.has("evidence") ? await reachedIds(access) : new Set<string>();
  const readOf = async (one: GrantedVersion | null): Promise<Read[]> =>
    one ? withCited((await readVersion(record, { id, which: String(one.number) })).read, ids) : [];
  const [read, before] = await Promise.all([readOf(shown), readOf(other)]);
  const named = [...read, ...before].flatMap(({ rows }) => rows.flatMap(({ evidenceIds }) => evidenceIds));
  const items = named.length ? await citedItems(record, named) : new Map<string, CitedItem>();
  const comparison = other ? compareReadings(before, read) : null;
  return { ...{ id, title: sheet.title, purpose: sheet.purpose }, ...{ kept, shown, other, read, comparison, items } };
}
export type GrantedWorksheet = Awaited<ReturnType<typeof getGrantedWorksheet>>;
