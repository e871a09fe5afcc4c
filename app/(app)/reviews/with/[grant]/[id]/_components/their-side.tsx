import { TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import type { getTogether } from "@/lib/review/queries/together";
import { MOST_STATEMENT } from "@/lib/review/schema/together";
import { MatrixRadios } from "../../../../../_components/matrix-radios";
import { placeLeaderAction } from "../actions";

type Props = { grantId: string; ownerName: string; together: Awaited<ReturnType<typeof getTogether>> };

/** Where the reviewer places the leader and what they have to say, for as long as it can be changed. */
export function TheirSide({ grantId, ownerName, together }: Props) {
  const { id, theirs, theirVersion, matrix } = together;
  return (
    <ActionForm action={placeLeaderAction} className="mt-6 print:hidden" label="Your side">
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={theirVersion} />
      <Fold
        title={theirs ? "Change what you sent" : "Your side"}
        fields={["levels", "statement", "form"]}
        open={!theirs}
      >
        <div className="grid max-w-3xl gap-8">
          <MatrixRadios matrix={matrix} levels={theirs?.levels} canLeave />
          <TextArea
            name="statement"
            label="What you see"
            hint={`What has moved, what is missing, and what you would decide. ${ownerName} reads it once both sides are sent, and it is kept with the decision.`}
            maxLength={MOST_STATEMENT}
            rows={6}
            required
            defaultValue={theirs?.statement}
          />
          <SubmitButton className="justify-self-start">{theirs ? "Send it anew" : "Send my side"}</SubmitButton>
        </div>
      </Fold>
    </ActionForm>
  );
}
