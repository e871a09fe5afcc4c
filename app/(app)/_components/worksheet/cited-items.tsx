import type { CitedItem } from "@/lib/evidence/queries/cited";
import { ItemLink } from "../item-link";

/** `to` is where items stand. */
type Props = { ids: string[]; cited: ReadonlyMap<string, CitedItem>; to?: string };

/** Items that are cited, each a link; what was withdrawn since says so. */
export function CitedItems({ ids, cited, to }: Props) {
  const items = ids.flatMap((id) => cited.get(id) ?? []);
  if (!items.length) return null;
  return (
    <ul className="border-line border-l-2 pl-3 text-sm" aria-label="Evidence cited">
      {items.map((item) => (
        <li key={item.id}>
          <ItemLink item={item} to={to} />
          {item.withdrawn ? <span className="text-accent"> withdrawn</span> : null}
        </li>
      ))}
    </ul>
  );
}
