import { ActionForm } from "@/app/_ui/form";
import type { ItemKind } from "@/lib/ask/schema";
import { AskFields } from "../../../../_components/ask-fields";
import { CopiedLink } from "../../../../_components/copied-link";
import { askAction } from "../actions";

type Proposal = { id: string; witness: string; address: string | null; by: string };
type Props = { id: string; kind: ItemKind; proposal: Proposal | null };

/** Who is asked about an item, what they are to the leader, and how the question reaches them. */
export function AskForm({ id, kind, proposal }: Props) {
  return (
    <ActionForm action={askAction} className="grid gap-6">
      <CopiedLink />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="proposalId" value={proposal?.id ?? ""} />
      <AskFields
        known={proposal ?? undefined}
        isNamed={proposal !== null}
        hint={proposal ? `Named by ${proposal.by}, so they count as proposed by a witness.` : undefined}
      />
    </ActionForm>
  );
}
