import type { Route } from "next";
import Link from "next/link";
import { Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay, shortDay } from "@/lib/date";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { linkItemsAction, unlinkItemsAction } from "../../actions";

type Item = { id: string; sentence: string; happenedOn: Day };
type Props = { mechanism: SeenMechanism; shown: Item[]; items: Item[] };

/** Evidence that shows it at work: that it was built, and that others run it. */
export function Shows({ mechanism, shown, items }: Props) {
  const { shows, prevents } = mechanism;
  const choices = items.filter(({ id }) => !shows.includes(id) && !prevents.includes(id));
  return (
    <Section id="shows" title="Evidence that shows it">
      {shown.length ? (
        <ul className="mb-4 border-line border-b">
          {shown.map(({ id, sentence, happenedOn }) => (
            <li key={id} className="flex items-baseline gap-4 border-line border-t py-2.5">
              <p className="grow">
                <Link href={`/evidence/${id}` as Route} className="hover:underline hover:decoration-accent">
                  {sentence}
                </Link>
                <span className="block text-sm text-soft">{longDay(happenedOn)}</span>
              </p>
              <ActionForm action={unlinkItemsAction} label={`Unlink: ${sentence}`} className="print:hidden">
                <input type="hidden" name="id" value={mechanism.id} />
                <input type="hidden" name="evidenceIds[]" value={id} />
                <SubmitButton look="plain">Unlink</SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mb-4 max-w-prose text-soft">
          Nothing yet. That you built it, and that others run it, is evidence of its own; link it here.
        </p>
      )}
      {choices.length ? (
        <ActionForm
          action={linkItemsAction}
          label="Link evidence"
          className="grid max-w-prose gap-2 sm:grid-cols-[1fr_auto] sm:items-end print:hidden"
        >
          <input type="hidden" name="id" value={mechanism.id} />
          <input type="hidden" name="relation" value="shows" />
          <Select label="It is shown by" name="evidenceIds[]" defaultValue="" required>
            <option value="">Choose an item</option>
            {choices.map(({ id, sentence, happenedOn }) => (
              <option key={id} value={id}>
                {shortDay(happenedOn)}: {sentence}
              </option>
            ))}
          </Select>
          <SubmitButton look="quiet">Link</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  );
}
