import type { Day } from "@/lib/date";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import type { Worksheet } from "@/lib/worksheet/queries/worksheet";

/** What every part of the page of a worksheet is made from. */
export type Filling = { worksheet: Worksheet; cited: ReadonlyMap<string, CitedItem>; today: Day; draftKey: string };
