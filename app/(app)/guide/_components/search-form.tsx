import { Search } from "lucide-react";
import Form from "next/form";
import { Field } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";

/** Search over all of the Guide; the question goes to the address. */
export function SearchForm({ q, className }: { q?: string; className?: string }) {
  return (
    <Form action="/guide/search" role="search" aria-label="Guide" className={`print:hidden ${className ?? ""}`}>
      <div className="flex items-end gap-2">
        <Field
          className="flex-1"
          label="Search the Guide"
          hideLabel
          name="q"
          type="search"
          defaultValue={q}
          placeholder="Search the Guide"
          maxLength={200}
        />
        <SubmitButton look="quiet">
          <Search aria-hidden size={16} />
          Search
        </SubmitButton>
      </div>
    </Form>
  );
}
