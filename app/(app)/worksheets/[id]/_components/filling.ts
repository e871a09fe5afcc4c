import type { Day } from "@/lib/date";
import type { Cited } from "@/lib/worksheet/queries/cited";
import type { Worksheet } from "@/lib/worksheet/queries/worksheet";

/** What every part of the page of a worksheet is made from. */
export type Filling = { worksheet: Worksheet; cited: Cited; today: Day; draftKey: string };
