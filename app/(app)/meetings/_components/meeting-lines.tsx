import { Field } from "@/app/_ui/field";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import type { LineKind } from "@/lib/review/schema/meeting";
import { addLineAction, removeLineAction } from "../actions";

type Line = { id: string; kind: LineKind; text: string; byId: string | null };
type Props = {
  meeting: { id: string; grantId: string };
  lines: readonly Line[];
  /** Whose line it is, by the id of their account. */
  names: ReadonlyMap<string, string>;
  mayChange: boolean;
};

/** Lines that either of the two added, each with who did, to be removed by either. */
export function LineList({ meeting, lines, names, mayChange }: Props) {
  if (!lines.length) return null;
  return (
    <ul className="border-line border-b">
      {lines.map(({ id, text, byId }) => (
        <li key={id} className="flex items-baseline gap-4 border-line border-t py-2">
          <p className="min-w-0 grow break-words">
            {text} <span className="text-sm text-soft">{names.get(byId ?? "") ?? ""}</span>
          </p>
          {mayChange ? (
            <ActionForm action={removeLineAction} className="flex-none print:hidden">
              <input type="hidden" name="grantId" value={meeting.grantId} />
              <input type="hidden" name="id" value={meeting.id} />
              <input type="hidden" name="lineId" value={id} />
              <SubmitButton look="plain">
                Remove<span className="sr-only">: {text}</span>
              </SubmitButton>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Adding = { meeting: Props["meeting"]; kind: LineKind; lineKey: string; label: string };

/** Adds a line; `lineKey` is new on every page, so that a form sent twice adds one. */
export function AddLineForm({ meeting, kind, lineKey, label }: Adding) {
  return (
    <ActionForm action={addLineAction} label={label} className="mt-3 max-w-prose print:hidden">
      <input type="hidden" name="grantId" value={meeting.grantId} />
      <input type="hidden" name="id" value={meeting.id} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={lineKey} />
      <div className="flex items-end gap-3">
        <Field name="text" label={label} maxLength={300} className="min-w-0 grow" />
        <SubmitButton look="quiet">Add</SubmitButton>
      </div>
    </ActionForm>
  );
}
