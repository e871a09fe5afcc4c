import { GUIDE } from "@/lib/framework/content/guide";
import { type Framework, TRACKS } from "@/lib/framework/schema";
import { listFrameworks } from "./library";

export const GUIDE_PAGES = GUIDE.flatMap(({ pages }) => [...pages]);
export type GuidePage = (typeof GUIDE_PAGES)[number];

/** Which page holds an id; the beginnings of ledger ids say what kind of thing they name. */
const HOLDS: [beginning: RegExp, page: GuidePage["id"]][] = [
  [/^C\d/, "competencies"],
  [/^(M\d|MX\d|BENCH$)/, "matrix"],
  [/^(SH|H)\d/, "shifts"],
  [/^T\d/, "traps"],
  [/^[OV]\d/, "role"],
  [/^(OWL?|AI)\d/, "ownership"],
  [/^(PC|QA)\d/, "promotion"],
  [/^[PR]\d/, "year"],
  [/^(VC|VE|VP\d|N\d)/, "onward"],
  [/^WS\./, "worksheets"],
];

/** The page that holds a ledger id, or null for what the Guide does not hold. */
export function guidePageOf(id: string): GuidePage["id"] | null {
  return HOLDS.find(([beginning]) => beginning.test(id))?.[1] ?? null;
}

/** The one address of a ledger id ("/guide/matrix#M1.L2"), or null for what the Guide does not hold. */
export function guidePlace(id: string): string | null {
  const page = guidePageOf(id);
  return page && `/guide/${page}#${id}`;
}

/** The frameworks that the Guide shows: each track as `pinned` has it, else its newest version, in the order of TRACKS. */
export function guideFrameworks(pinned: Framework | null): Framework[] {
  return TRACKS.flatMap((track) => {
    const newest = listFrameworks().findLast((one) => one.track === track);
    if (pinned?.track !== track || pinned === newest) return newest ?? [];
    // Guidance that the pinned version did not have yet is no reason to withhold it.
    return { ...newest, ...pinned };
  });
}

type Listed = { [K in keyof Framework]-?: NonNullable<Framework[K]> extends { id: string }[] ? K : never };

/** One section of all tracks together, in order, or what of it belongs on `page`; what several tracks share stands in it once. */
export function sectionOf<K extends Listed[keyof Framework]>(
  frameworks: readonly Framework[],
  section: K,
  page?: GuidePage["id"],
): NonNullable<Framework[K]> {
  const all = frameworks.flatMap((one): { id: string }[] => one[section] ?? []);
  return all.filter(
    ({ id }, at) =>
      all.findIndex((other) => other.id === id) === at && (page === undefined || guidePageOf(id) === page),
  ) as NonNullable<Framework[K]>;
}
