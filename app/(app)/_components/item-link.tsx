import type { Route } from "next";
import Link from "next/link";
import type { CitedItem } from "@/lib/evidence/queries/cited";

/** An item as it reads now, wherever something that was kept names it; struck through once it is withdrawn. */
export function ItemLink({ item }: { item: CitedItem | undefined }) {
  if (!item) return <span className="text-soft">An item that is no longer there</span>;
  return (
    <Link
      href={`/evidence/${item.id}` as Route}
      prefetch={false}
      className={`hover:underline hover:decoration-accent hover:underline-offset-4 ${item.withdrawn ? "line-through" : ""}`}
    >
      {item.sentence}
    </Link>
  );
}
