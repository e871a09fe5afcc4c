import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { longDay } from "@/lib/date";
import type { Which } from "@/lib/worksheet/rules/row";
import { takeCitationOutAction } from "../../actions";
import { WhichRow } from "./which-row";

type Item = { id: string; sentence: string; happenedOn: string; withdrawn: boolean };

/** What is cited in a row, each with the way to take it out. */
export function CitedHere({ worksheetId, which, items }: { worksheetId: string; which: Which; items: Item[] }) {
  if (!items.length) return null;
  return (
    <ul className="mb-8 border-line border-b" aria-label="Cited here">
      {items.map(({ id, sentence, happenedOn, withdrawn }) => (
        <li key={id} className="flex items-baseline gap-4 border-line border-t py-2.5">
          <p className="grow">
            <Link href={`/evidence/${id}` as Route} className="hover:underline hover:decoration-accent">
              {sentence}
            </Link>
            <span className="block text-sm text-soft">
              {longDay(happenedOn)}
              {withdrawn ? ", withdrawn" : ""}
            </span>
          </p>
          <ActionForm action={takeCitationOutAction} label={`Take out: ${sentence}`}>
            <WhichRow worksheetId={worksheetId} which={which} />
            <input type="hidden" name="evidenceId" value={id} />
            <SubmitButton look="plain">Take out</SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
