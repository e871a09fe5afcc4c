import { Search } from "lucide-react";
import type { Route } from "next";
import Form from "next/form";
import type { ReactNode } from "react";
import { Field, Select } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import type { FilterChoice } from "@/lib/evidence/rules/filters";
import type { EvidenceFilter } from "@/lib/evidence/schema";

type Props = {
  /** Where the list is. */
  list: Route;
  filter: EvidenceFilter;
  choices: FilterChoice[];
  focus?: boolean;
  /** Choices that only the owner has. */
  children?: ReactNode;
};

/** Search and filters; they go to the address, so that a list can be kept and the way back works. */
export function EvidenceFilterForm({ list, filter, choices, focus = false, children }: Props) {
  const { q, after: _, ...narrowing } = filter;
  return (
    <Form action={list} prefetch={false} role="search" aria-label="Evidence" className="print:hidden">
      <div className="flex items-end gap-2">
        <Field
          className="flex-1"
          label="Search the evidence"
          hideLabel
          name="q"
          type="search"
          defaultValue={q}
          placeholder="Every word, anywhere"
          maxLength={200}
          autoFocus={focus}
        />
        <SubmitButton look="quiet">
          <Search aria-hidden size={16} />
          Search
        </SubmitButton>
      </div>
      <details className="group mt-2" open={Object.keys(narrowing).length > 0}>
        <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-2 text-sm text-soft hover:text-ink">
          <span aria-hidden className="group-open:rotate-90">
            ›
          </span>
          Narrow it down
        </summary>
        <div className="grid grid-cols-2 gap-4 py-2 md:grid-cols-4">
          {choices.map(({ name, label, any, options }) => (
            <Select key={name} label={label} name={name} defaultValue={String(filter[name] ?? "")}>
              <option value="">{any}</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </Select>
          ))}
          <Field label="From" name="from" type="date" defaultValue={filter.from} />
          <Field label="Until" name="to" type="date" defaultValue={filter.to} />
          {children}
          <div className="flex items-end">
            <SubmitButton>Show these</SubmitButton>
          </div>
        </div>
      </details>
    </Form>
  );
}
