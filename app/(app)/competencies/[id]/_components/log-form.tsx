import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { MAX_SENTENCE } from "@/lib/evidence/schema";
import type { Signal } from "@/lib/framework/rules/signals";
import { logForAction } from "../../actions";

/** One sentence for one signal; placing follows with the claim already chosen. */
export function LogForm({ signal, competencyId }: { signal: Signal; competencyId: string }) {
  return (
    <ActionForm action={logForAction} label={`Log something for: ${signal.label}`} className="grid gap-3">
      <input type="hidden" name="captureKey" value={randomUUID()} />
      <input type="hidden" name="signalId" value={signal.id} />
      <Field
        label={signal.direction === "against" ? "What happened that shows this, unwelcome as it is" : "What happened"}
        name="text"
        maxLength={MAX_SENTENCE}
        hint="One sentence. “Last Tuesday” sets the day; ! first marks a rescue."
        autoFocus
      />
      <div className="flex gap-3">
        <SubmitButton>Keep and place it</SubmitButton>
        <LinkButton look="plain" href={`/competencies/${competencyId}#${signal.id}` as Route}>
          Not now
        </LinkButton>
      </div>
    </ActionForm>
  );
}
