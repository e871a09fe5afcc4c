import { Field, Select } from "@/app/_ui/field";
import type { Day } from "@/lib/date";
import { capital } from "@/lib/text";
import type { who } from "./who";

type Props = { grantId: string; sendKey: string; doers: ReturnType<typeof who>["doers"]; today: Day };

/** What one of the two will do, who of them, and by when: the fields of every form that agrees on an action. */
export function AgreeFields({ grantId, sendKey, doers, today }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="grantId" value={grantId} />
      <input type="hidden" name="sendKey" value={sendKey} />
      <Field className="sm:col-span-2" name="text" label="What will be done" maxLength={200} required />
      <Select name="doer" label="Who does it" defaultValue="leader">
        <option value="leader">{capital(doers.leader)}</option>
        <option value="reviewer">{capital(doers.reviewer)}</option>
      </Select>
      <Field name="dueOn" label="By when" type="date" min={today} required />
    </div>
  );
}
