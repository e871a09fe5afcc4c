import { useState } from "react";
import { SubmitButton } from "@/app/_ui/form";
import type { FieldErrors, FormState } from "@/lib/errors";
import type { CapturedItem } from "@/lib/evidence/rules/capture";

type Row = { sentence: string; happenedOn: string; rescue: boolean; keep: boolean; notes: string[] };

/** The rows of a fresh preview, or those of one that was refused, as they were left. */
function rowsOf(state: FormState): Row[] {
  if (state.ok) {
    const items: CapturedItem[] = JSON.parse(state.data?.items ?? "[]");
    return items.map(({ dateText, problems, ...item }) => ({
      ...item,
      keep: true,
      notes: problems.length || !dateText ? problems : [`“${dateText}” set the day`],
    }));
  }
  const list = (name: string) => [state.values[name] ?? []].flat();
  return list("sentence").map((sentence, index) => ({
    sentence,
    happenedOn: list("happenedOn")[index] ?? "",
    rescue: list("rescue").includes(String(index)),
    keep: list("keep").includes(String(index)),
    notes: [],
  }));
}

/** What several lines would become; nothing is kept before it is confirmed. */
export function CapturePreview({
  state,
  action,
  captureKey,
}: {
  state: FormState;
  action: (form: FormData) => void;
  captureKey: string;
}) {
  const rows = rowsOf(state);
  const fields: FieldErrors = state.ok ? {} : state.fields;
  const text = state.ok ? state.data?.text : state.values.text;
  const [ticked, setTicked] = useState(() => rows.filter(({ keep }) => keep).length);
  return (
    <form
      action={action}
      noValidate
      onChange={(event) => setTicked(event.currentTarget.querySelectorAll("[name='keep[]']:checked").length)}
    >
      <input type="hidden" name="captureKey" value={captureKey} />
      <input type="hidden" name="text" value={typeof text === "string" ? text : ""} />
      <h2 data-next tabIndex={-1} className="font-medium text-lg">
        Nothing is kept yet
      </h2>
      <p className="max-w-prose text-soft">
        Each line becomes one item, marked as brought in later. Correct what is wrong, untick what does not belong.
      </p>
      <ol className="my-4 border-line border-b">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text have nothing else, and never move
          <PreviewRow key={index} row={row} index={index} fields={fields} />
        ))}
      </ol>
      {state.ok ? null : <p className="mb-3 text-accent text-sm">{state.message}</p>}
      <div className="flex flex-wrap gap-5">
        <SubmitButton name="step" value="confirm">
          {ticked === 1 ? "Keep 1 item" : `Keep ${ticked} items`}
        </SubmitButton>
        <SubmitButton look="plain" name="step" value="edit">
          Back to the text
        </SubmitButton>
      </div>
    </form>
  );
}

function PreviewRow({ row, index, fields }: { row: Row; index: number; fields: FieldErrors }) {
  const wrong = [fields[`sentence.${index}`], fields[`happenedOn.${index}`]].filter((one) => one !== undefined);
  const id = `line-${index}`;
  const box = "rounded-sm border border-transparent bg-transparent px-2 hover:border-edge focus:border-edge";
  const n = index + 1;
  return (
    <li className="flex flex-wrap items-start gap-x-3 border-line border-t py-2">
      <input
        type="checkbox"
        name="keep[]"
        value={index}
        defaultChecked={row.keep}
        aria-label={`Keep line ${n}`}
        className="mt-3 size-5 accent-current"
      />
      <div className="min-w-0 flex-1 basis-60">
        <textarea
          name="sentence[]"
          rows={1}
          defaultValue={row.sentence}
          aria-label={`Sentence of line ${n}`}
          aria-invalid={fields[`sentence.${index}`] ? true : undefined}
          aria-describedby={id}
          className={`field-sizing-content block min-h-11 w-full resize-none py-2 font-serif text-lg ${box}`}
        />
        <p id={id} className={`px-2 text-sm ${wrong.length ? "text-accent" : "text-soft"}`}>
          {(wrong.length ? wrong : row.notes).join(" ")}
        </p>
      </div>
      <input
        type="date"
        name="happenedOn[]"
        defaultValue={row.happenedOn}
        aria-label={`Day of line ${n}`}
        aria-invalid={fields[`happenedOn.${index}`] ? true : undefined}
        aria-describedby={id}
        className={`min-h-11 ${box}`}
      />
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input
          type="checkbox"
          name="rescue[]"
          value={index}
          defaultChecked={row.rescue}
          className="size-5 accent-current"
        />
        Rescue
      </label>
    </li>
  );
}
