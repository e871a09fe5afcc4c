import { randomUUID } from "node:crypto";
import type { Route } from "next";
import { Field, Select } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { MAX_SENTENCE } from "@/lib/evidence/schema";
import type { Signal } from "@/lib/framework/rules/signals";
import { logForAction } from "../actions";

/** `signals` has at least one; with several the first is chosen already. `back` is where "Not now" leads. */
type Logging = { name: string; signals: Signal[]; back: string };

/** One sentence for one signal; placing follows with the claim already chosen. */
export function LogForm({ name, signals, back }: Logging) {
  const against = signals[0]?.direction === "against";
  return (
    <ActionForm action={logForAction} label={`Log something for: ${name}`} className="grid gap-3">
      <input type="hidden" name="captureKey" value={randomUUID()} />
      <Field
        label={against ? "What happened that shows this, unwelcome as it is" : "What happened"}
        name="text"
        maxLength={MAX_SENTENCE}
        hint="One sentence. “Last Tuesday” sets the day; ! first marks a rescue."
        autoFocus
      />
      {signals.length > 1 ? (
        <Select label="It shows" name="signalId" defaultValue={signals[0]?.id}>
          {signals.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      ) : (
        <input type="hidden" name="signalId" value={signals[0]?.id} />
      )}
      <div className="flex gap-3">
        <SubmitButton>Keep and place it</SubmitButton>
        <LinkButton look="plain" href={back as Route}>
          Not now
        </LinkButton>
      </div>
    </ActionForm>
  );
}
