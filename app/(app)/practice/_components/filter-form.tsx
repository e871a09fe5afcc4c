import { Search } from "lucide-react";
import Form from "next/form";
import { Checkbox, Field, Select } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { REASON_NAMES } from "@/lib/review/content/practice";
import { type PracticeFilter, REASON_KINDS } from "@/lib/review/schema/practice";

type Props = { filter: PracticeFilter; groups: readonly string[] };

/** Search and filters; they go to the address, so that a list can be kept and the way back works. */
export function FilterForm({ filter, groups }: Props) {
  const { q, ...narrowing } = filter;
  const lists: { name: "reason" | "group" | "role"; label: string; any: string; options: [string, string][] }[] = [
    { name: "reason", label: "Why", any: "Anything", options: REASON_KINDS.map((kind) => [kind, REASON_NAMES[kind]]) },
    { name: "group", label: "Group", any: "Any group", options: groups.map((group) => [group, group]) },
    {
      ...{ name: "role", label: "You are their", any: "Coach or manager" },
      options: [
        ["coach", "Coach"],
        ["manager", "Manager"],
      ],
    },
  ];
  return (
    <Form action="/practice" role="search" aria-label="Clients" className="print:hidden">
      <div className="flex items-end gap-2">
        <Field
          className="max-w-sm flex-1"
          {...{ label: "Search by name", hideLabel: true, name: "q", type: "search", defaultValue: q, maxLength: 100 }}
          placeholder="A name"
        />
        <SubmitButton look="quiet">
          <Search aria-hidden size={16} />
          Search
        </SubmitButton>
      </div>
      <details className="group mt-2 mb-4" open={Object.values(narrowing).some((value) => value !== undefined)}>
        <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-2 text-sm text-soft hover:text-ink">
          <span aria-hidden className="group-open:rotate-90">
            ›
          </span>
          Narrow it down
        </summary>
        <div className="grid grid-cols-2 items-end gap-4 py-2 md:grid-cols-5">
          {lists.map(({ name, label, any, options }) => (
            <Select key={name} label={label} name={name} defaultValue={filter[name] ?? ""}>
              <option value="">{any}</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </Select>
          ))}
          <Checkbox label="Only who needs me" name="needs" value="1" defaultChecked={filter.needs === "1"} />
          <SubmitButton>Show these</SubmitButton>
        </div>
      </details>
    </Form>
  );
}
