import { Checkbox } from "@/app/_ui/field";
import type { EvidenceFilter } from "@/lib/evidence/schema";

/** What only the owner can ask for: what waits to be placed, and what was withdrawn. */
export function OwnChoices({ filter }: { filter: EvidenceFilter }) {
  return (
    <div className="grid content-end gap-2 text-sm">
      <Checkbox label="Still to place" name="place" value="open" defaultChecked={filter.place === "open"} />
      <Checkbox label="Withdrawn" name="withdrawn" value="1" defaultChecked={filter.withdrawn} />
    </div>
  );
}
