import type { Route } from "next";
import { Choices } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import { longDay } from "@/lib/date";
import type { LinkedItem, Milestone } from "@/lib/roadmap/queries/milestone";
import { linkEvidenceAction } from "../../actions";
import { Turn } from "./turn";

type Props = { items: LinkedItem[]; linked: LinkedItem[]; milestone: Milestone; search: string };

/** Finds evidence of the person's own and links it, or links it and closes the milestone. */
export function Picker({ items, linked, milestone, search }: Props) {
  const isOpen = milestone.status === "open";
  return (
    <div className="border-line border-t pt-4">
      <QueryForm
        to={`/roadmap/milestones/${milestone.id}` as Route}
        className="mb-4 flex max-w-prose flex-wrap items-end gap-3"
        label="Find evidence to link"
      >
        <Field
          name="q"
          label="Find evidence to link"
          type="search"
          maxLength={200}
          defaultValue={search}
          className="grow"
        />
        <SubmitButton look="quiet">Find</SubmitButton>
      </QueryForm>
      <ActionForm action={linkEvidenceAction} label="Link evidence">
        <Turn milestone={milestone} />
        {linked.map(({ id }) => (
          <input key={id} type="hidden" name="evidenceIds[]" value={id} />
        ))}
        {items.length ? (
          <Choices
            name="evidenceIds[]"
            legend={search ? `With “${search}”` : "The latest that is not linked"}
            choices={items.map(({ id, sentence, happenedOn }) => ({
              value: id,
              label: sentence,
              hint: longDay(happenedOn),
            }))}
          />
        ) : (
          <p className="mb-4 text-soft">
            {search
              ? `Nothing else has all the words of “${search}”.`
              : "There is no other evidence yet. Log what happened first, then link it."}
          </p>
        )}
        {items.length ? (
          <div className="mt-4 flex flex-wrap gap-3">
            {isOpen ? (
              <SubmitButton name="step" value="close">
                Link and close
              </SubmitButton>
            ) : null}
            <SubmitButton look="quiet" name="step" value="link">
              Link
            </SubmitButton>
          </div>
        ) : null}
      </ActionForm>
    </div>
  );
}
