import type { LineAsk } from "@/lib/ask/queries/clarify";
import type { Day } from "@/lib/date";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import type { milestonesOfLines } from "@/lib/roadmap/queries/milestone";
import type { Worksheet } from "@/lib/worksheet/queries/worksheet";

/** What became of the lines of feedback, by the line: who was asked about it, and its milestone. */
export type KnownOfLines = {
  asks: ReadonlyMap<string, LineAsk[]>;
  made: Awaited<ReturnType<typeof milestonesOfLines>>;
};

/** What every part of the page of a worksheet is made from. */
export type Filling = {
  worksheet: Worksheet;
  cited: ReadonlyMap<string, CitedItem>;
  today: Day;
  zone: string;
  draftKey: string;
  /** On the worksheet of feedback only. */
  feedback: KnownOfLines | null;
};
