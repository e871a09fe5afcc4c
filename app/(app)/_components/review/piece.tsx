import { longDay } from "@/lib/date";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import { sinceThen } from "@/lib/evidence/rules/wording";
import type { Piece } from "@/lib/review/schema";
import { ItemLink } from "../item-link";

/** Items by id, as they read now. */
export type Items = ReadonlyMap<string, CitedItem>;

/** What became of an item since the review; null when it reads as it did. */
export function becameOf(piece: Piece, items: Items): string | null {
  const now = items.get(piece.id);
  return now ? sinceThen(piece, now) : null;
}

/** A piece of evidence within a sentence: what it says now, of which day, and what became of it since. */
export function PieceText({ piece, items, to }: { piece: Piece; items: Items; to?: string }) {
  const since = becameOf(piece, items);
  return (
    <>
      “<ItemLink item={items.get(piece.id)} to={to} />” ({longDay(piece.on)}
      {since ? `; ${since}` : ""})
    </>
  );
}
