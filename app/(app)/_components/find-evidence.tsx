import type { Route } from "next";
import type { ReactNode } from "react";
import { Choices } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import { type Day, longDay } from "@/lib/date";

type Find = { to: Route; label: string; search: string; children?: ReactNode };

/** Looks for evidence of the person's own; `children` are the fields that keep the page where it is. */
export function FindEvidence({ to, label, search, children }: Find) {
  return (
    <QueryForm to={to} className="mb-4 flex max-w-prose flex-wrap items-end gap-3" label={label}>
      {children}
      <Field name="q" label={label} type="search" maxLength={200} defaultValue={search} className="grow" />
      <SubmitButton look="quiet">Find</SubmitButton>
    </QueryForm>
  );
}

type Found = {
  items: { id: string; sentence: string; happenedOn: Day }[];
  search: string;
  latest: string;
  verb: string;
};

/** What was found, to be ticked; without any, what to do instead. `verb` is what would be done with an item. */
export function FoundEvidence({ items, search, latest, verb }: Found) {
  if (!items.length)
    return (
      <p className="mb-4 text-soft">
        {search
          ? `Nothing else has all the words of “${search}”.`
          : `There is no other evidence yet. Log what happened first, then ${verb} it.`}
      </p>
    );
  return (
    <Choices
      name="evidenceIds[]"
      legend={search ? `With “${search}”` : latest}
      choices={items.map(({ id, sentence, happenedOn }) => ({
        value: id,
        label: sentence,
        hint: longDay(happenedOn),
      }))}
    />
  );
}
