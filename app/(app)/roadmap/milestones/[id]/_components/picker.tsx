import type { Route } from "next";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import type { LinkedItem, Milestone } from "@/lib/roadmap/queries/milestone";
import { FindEvidence, FoundEvidence } from "../../../../_components/find-evidence";
import { linkEvidenceAction } from "../../actions";
import { Turn } from "./turn";

type Props = { items: CitedItem[]; linked: LinkedItem[]; milestone: Milestone; search: string };

/** Finds evidence of the person's own and links it, or links it and closes the milestone. */
export function Picker({ items, linked, milestone, search }: Props) {
  return (
    <div className="border-line border-t pt-4">
      <FindEvidence to={`/roadmap/milestones/${milestone.id}` as Route} label="Find evidence to link" search={search} />
      <ActionForm action={linkEvidenceAction} label="Link evidence">
        <Turn milestone={milestone} />
        {linked.map(({ id }) => (
          <input key={id} type="hidden" name="evidenceIds[]" value={id} />
        ))}
        <FoundEvidence items={items} search={search} latest="The latest that is not linked" verb="link" />
        {items.length ? (
          <div className="mt-4 flex flex-wrap gap-3">
            {milestone.status === "open" ? (
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
