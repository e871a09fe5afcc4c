import { Search } from "lucide-react";
import type { Route } from "next";
import Form from "next/form";
import type { ReactNode } from "react";
import { Field, Select } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";

/** One list to choose from: its name in the address, what it says when nothing is chosen, and `[value, text]` of the rest. */
export type Choice = {
  name: string;
  label: string;
  any: string;
  options: readonly (readonly [string, string])[];
  chosen: string;
};

type Props = {
  /** Where the list is. */
  list: Route;
  /** What is listed, in one word. */
  label: string;
  search: { label: string; placeholder: string; maxLength: number; value?: string; focus?: boolean };
  choices: Choice[];
  isNarrowed: boolean;
  /** Fields that are no lists. */
  children?: ReactNode;
};

/** Search and filters; they go to the address, so that a list can be kept and the way back works. */
export function ListFilter({ list, label, search, choices, isNarrowed, children }: Props) {
  const { value, focus = false, ...field } = search;
  return (
    <Form action={list} prefetch={false} role="search" aria-label={label} className="print:hidden">
      <div className="flex items-end gap-2">
        <Field className="flex-1" hideLabel name="q" type="search" defaultValue={value} autoFocus={focus} {...field} />
        <SubmitButton look="quiet">
          <Search aria-hidden size={16} />
          Search
        </SubmitButton>
      </div>
      <details className="group mt-2 mb-4" open={isNarrowed}>
        <summary className="flex min-h-11 w-fit cursor-pointer list-none items-center gap-2 text-sm text-soft hover:text-ink">
          <span aria-hidden className="group-open:rotate-90">
            ›
          </span>
          Narrow it down
        </summary>
        <div className="grid grid-cols-2 items-end gap-4 py-2 md:grid-cols-4">
          {choices.map(({ name, label: what, any, options, chosen }) => (
            <Select key={name} label={what} name={name} defaultValue={chosen}>
              <option value="">{any}</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </Select>
          ))}
          {children}
          <SubmitButton className="justify-self-start">Show these</SubmitButton>
        </div>
      </details>
    </Form>
  );
}
