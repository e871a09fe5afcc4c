import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Radios } from "@/app/_ui/radios";
import { RELATION_LABELS } from "@/lib/ask/content";
import { type ItemKind, RELATIONS } from "@/lib/ask/schema";
import { askAction } from "../actions";
import { CopiedLink } from "./copied-link";

type Proposal = { id: string; witness: string; address: string | null; by: string };
type Props = { id: string; kind: ItemKind; proposal: Proposal | null };

/** Who is asked, what they are to the leader, and how the question reaches them. */
export function AskForm({ id, kind, proposal }: Props) {
  const choices = RELATIONS.map((value) => ({ value, label: RELATION_LABELS[value] }));
  return (
    <ActionForm action={askAction} className="grid gap-6">
      <CopiedLink />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="proposalId" value={proposal?.id ?? ""} />
      <Field
        name="witness"
        label="Who"
        maxLength={80}
        required
        defaultValue={proposal?.witness}
        readOnly={proposal !== null}
        hint={
          proposal
            ? `Named by ${proposal.by}, so they count as proposed by a witness.`
            : "A role will do, such as Head of product. The same words are the same witness."
        }
      />
      <Radios name="relation" legend="What they are to you" groups={[{ choices }]} />
      <Field
        name="address"
        label="Their address"
        type="email"
        autoComplete="off"
        defaultValue={proposal?.address ?? undefined}
        readOnly={Boolean(proposal?.address)}
        hint="Deleted 30 days after the answer or the end. Not needed for a link that you pass on yourself."
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="way" value="mail">
          Send the question
        </SubmitButton>
        <SubmitButton name="way" value="link" look="quiet">
          Make a link to pass on
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
