import { Select, TextArea } from "@/app/_ui/field";
import { ActionForm, Fold, SubmitButton } from "@/app/_ui/form";
import { Section } from "@/app/_ui/page-head";
import { ROLE_NAMES } from "@/lib/grant/content";
import type { Party } from "@/lib/grant/queries/naming";
import type { OpenTogether } from "@/lib/review/queries/together";
import { MOST_STATEMENT } from "@/lib/review/schema/together";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import { MatrixRadios } from "../../_components/matrix-radios";
import { TogetherView } from "../../_components/review/together";
import { callOffTogetherAction, inviteTogetherAction, placeOneselfAction, replyTogetherAction } from "../actions";

type Props = { roadmap: Roadmap; phase: number; open: OpenTogether | null; reviewers: Party[] };

/** Holding the review with somebody: who is asked, both sides once both are there, and the leader's reply. */
export function HoldTogether({ roadmap, phase, open, reviewers }: Props) {
  if (!roadmap.framework.matrix || (!open && !reviewers.length)) return null;
  return (
    <Section title="Held together" id="together">
      {open ? <Open open={open} /> : <Invite roadmapId={roadmap.id} phase={phase} reviewers={reviewers} />}
    </Section>
  );
}

type InviteProps = { roadmapId: string; phase: number; reviewers: Party[] };

function Invite({ roadmapId, phase, reviewers }: InviteProps) {
  return (
    <ActionForm action={inviteTogetherAction} className="max-w-prose print:hidden" label="Hold it together">
      <input type="hidden" name="roadmapId" value={roadmapId} />
      <input type="hidden" name="phase" value={phase} />
      <p className="mb-3 text-soft">
        Before you decide, one person who reads your reviews can place you as they see you and say why. You place
        yourself as well; neither sees the other’s side before both are sent.
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <Select name="withGrantId" label="With whom" className="w-full sm:w-72">
          {reviewers.map(({ grantId, name, role }) => (
            <option key={grantId} value={grantId}>
              {name}, {ROLE_NAMES[role].toLowerCase()}
            </option>
          ))}
        </Select>
        <SubmitButton look="quiet">Ask them</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Open({ open }: { open: OpenTogether }) {
  const { id, held, own, ownVersion, matrix } = open;
  const isRevealed = held.rows.length > 0;
  return (
    <>
      <TogetherView together={held} isDecided={false} leader={null} />
      {isRevealed ? (
        <Reply open={open} />
      ) : (
        <ActionForm action={placeOneselfAction} className="mt-4 print:hidden" label="Where you stand">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={ownVersion} />
          <Fold title={own ? "Change where you stand" : "Where you stand"} fields={["levels", "form"]} open={!own}>
            <div className="grid max-w-3xl gap-8">
              <MatrixRadios matrix={matrix} levels={own?.levels} />
              <SubmitButton className="justify-self-start">{own ? "Send it anew" : "Send my side"}</SubmitButton>
            </div>
          </Fold>
        </ActionForm>
      )}
      <ActionForm action={callOffTogetherAction} className="mt-4 print:hidden" label="Call it off">
        <input type="hidden" name="id" value={id} />
        <SubmitButton look="plain">Call it off and decide alone</SubmitButton>
      </ActionForm>
    </>
  );
}

function Reply({ open: { id, replyVersion, held } }: { open: OpenTogether }) {
  return (
    <ActionForm action={replyTogetherAction} className="mt-6 grid max-w-prose gap-3 print:hidden" label="Your reply">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={replyVersion} />
      <TextArea
        name="reply"
        label="Your reply (optional)"
        hint={`${held.name} reads it. With the decision both are kept.`}
        maxLength={MOST_STATEMENT}
        rows={3}
        defaultValue={held.reply}
      />
      <SubmitButton look="quiet" className="justify-self-start">
        Keep the reply
      </SubmitButton>
    </ActionForm>
  );
}
