import { Choices } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { SubmitButton } from "@/app/_ui/form";
import { longDay } from "@/lib/date";
import type { CitedItem } from "@/lib/evidence/queries/cited";

type Props = { named: CitedItem[]; others: CitedItem[]; search: string };

/** Names the evidence behind an answer. Finding more keeps what was chosen so far, also without a script. */
export function Naming({ named, others, search }: Props) {
  if (!named.length && !others.length && !search)
    return (
      <p className="text-soft">
        Nothing is written down yet that could show it, so this is kept as confidence only. What you log from now on can
        be named the next time.
      </p>
    );
  const choices = [...named, ...others].map(({ id, sentence, happenedOn, withdrawn }) => ({
    value: id,
    label: sentence,
    hint: withdrawn ? `${longDay(happenedOn)}; withdrawn, so it has to be taken out here` : longDay(happenedOn),
  }));
  return (
    <section id="evidence" aria-label="Evidence">
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Field
          name="q"
          label="Find evidence to name"
          type="search"
          maxLength={200}
          defaultValue={search}
          className="grow"
        />
        <SubmitButton look="quiet" name="step" value="find">
          Find
        </SubmitButton>
      </div>
      {choices.length ? (
        <Choices
          name="evidenceIds[]"
          legend={
            search
              ? `What shows it: named already, or with “${search}”`
              : "What shows it: named already, or your latest"
          }
          choices={choices}
          ticked={named.map(({ id }) => id)}
        />
      ) : null}
      <p className="mt-2 text-sm text-soft">
        {search && !others.length ? `Nothing else has all the words of “${search}”. ` : ""}
        An answer that names nothing is kept as well, and shown as confidence only.
      </p>
    </section>
  );
}
