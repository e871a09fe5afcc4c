import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { longDay } from "@/lib/date";
import type { LinkedItem, Milestone } from "@/lib/roadmap/queries/milestone";
import { linkEvidenceAction, unlinkEvidenceAction } from "../../actions";
import { Turn } from "./turn";

type Props = { items: LinkedItem[]; milestone: Milestone; mayChange: boolean };

/** What shows that the milestone is done, or is on the way to it. */
export function Linked({ items, milestone, mayChange }: Props) {
  if (items.length === 0)
    return (
      <p className="mb-4 max-w-prose text-soft">
        Nothing is linked yet. A milestone closes with evidence that somebody else could check, never with a tick.
      </p>
    );
  return (
    <>
      <ul className="mb-4">
        {items.map(({ id, sentence, happenedOn }) => (
          <li key={id} className="flex items-baseline gap-4 border-line border-t py-2.5">
            <p className="grow">
              <Link
                href={`/evidence/${id}`}
                className="hover:underline hover:decoration-accent hover:underline-offset-4"
              >
                {sentence}
              </Link>
              <span className="block text-sm text-soft">{longDay(happenedOn)}</span>
            </p>
            {mayChange ? (
              <ActionForm action={unlinkEvidenceAction} label={`Unlink: ${sentence}`}>
                <Turn milestone={milestone} />
                <input type="hidden" name="evidenceId" value={id} />
                <SubmitButton look="plain">Unlink</SubmitButton>
              </ActionForm>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange && milestone.status === "open" ? (
        <ActionForm action={linkEvidenceAction} className="mb-6" label="Close the milestone">
          <Turn milestone={milestone} />
          {items.map(({ id }) => (
            <input key={id} type="hidden" name="evidenceIds[]" value={id} />
          ))}
          <SubmitButton name="step" value="close">
            Close it with this evidence
          </SubmitButton>
        </ActionForm>
      ) : null}
    </>
  );
}
