import { Checkbox } from "@/app/_ui/field";
import { REASON_NAMES } from "@/lib/review/content/practice";
import { type PracticeFilter, REASON_KINDS } from "@/lib/review/schema/practice";
import { ListFilter } from "../../_components/list-filter";

type Props = { filter: PracticeFilter; groups: readonly string[] };

const REASONS = REASON_KINDS.map((kind) => [kind, REASON_NAMES[kind]] as const);
const ROLES = [["coach", "Coach"] as const, ["manager", "Manager"] as const];

/** Search and filters of the clients. */
export function FilterForm({ filter, groups }: Props) {
  const { q, ...narrowing } = filter;
  const { reason = "", group = "", role = "" } = filter;
  const all = groups.map((name) => [name, name] as const);
  return (
    <ListFilter
      list="/practice"
      label="Clients"
      search={{ label: "Search by name", placeholder: "A name", maxLength: 100, value: q }}
      choices={[
        { name: "reason", label: "Why", any: "Anything", options: REASONS, chosen: reason },
        { name: "group", label: "Group", any: "Any group", options: all, chosen: group },
        { name: "role", label: "You are their", any: "Coach or manager", options: ROLES, chosen: role },
      ]}
      isNarrowed={Object.values(narrowing).some((value) => value !== undefined)}
    >
      <Checkbox label="Only who needs me" name="needs" value="1" defaultChecked={filter.needs === "1"} />
    </ListFilter>
  );
}
