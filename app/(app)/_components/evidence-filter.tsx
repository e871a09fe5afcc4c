import type { Route } from "next";
import type { ReactNode } from "react";
import { Field } from "@/app/_ui/field";
import type { FilterChoice } from "@/lib/evidence/rules/filters";
import type { EvidenceFilter } from "@/lib/evidence/schema";
import { ListFilter } from "./list-filter";

type Props = {
  /** Where the list is. */
  list: Route;
  filter: EvidenceFilter;
  choices: FilterChoice[];
  focus?: boolean;
  /** Choices that only the owner has. */
  children?: ReactNode;
};

/** Search and filters of evidence. */
export function EvidenceFilterForm({ list, filter, choices, focus, children }: Props) {
  const { q, after: _, ...narrowing } = filter;
  return (
    <ListFilter
      list={list}
      label="Evidence"
      search={{ label: "Search the evidence", placeholder: "Every word, anywhere", maxLength: 200, value: q, focus }}
      choices={choices.map((choice) => ({ ...choice, chosen: String(filter[choice.name] ?? "") }))}
      isNarrowed={Object.keys(narrowing).length > 0}
    >
      <Field label="From" name="from" type="date" defaultValue={filter.from} />
      <Field label="Until" name="to" type="date" defaultValue={filter.to} />
      {children}
    </ListFilter>
  );
}
