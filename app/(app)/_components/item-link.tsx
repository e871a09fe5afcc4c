import type { Route } from "next";
import Link from "next/link";
import type { CitedItem } from "@/lib/evidence/queries/cited";

/** `to` is where items stand. */
type Props = { item: CitedItem | undefined; to?: string };

/** An item as it reads now, wherever something that was kept names it; struck through once it is withdrawn. */
export function ItemLink({ item, to = "/evidence" }: Props) {
  if (!item) return <span className="text-soft">An item that is no longer there</span>;
  return (
    <Link
      href={`${to}/${item.id}` as Route}
      prefetch={false}
      className={`hover:underline hover:decoration-accent hover:underline-offset-4 ${item.withdrawn ? "line-through" : ""}`}
    >
      {item.sentence}
    </Link>
  );
}
