"use client";
import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/errors";
import { Answer, FormMessage, Steady, SubmitButton } from "./form";
import { isConflict, useAutosave } from "./use-autosave";

type FormAction = (state: FormState | null, form: FormData) => Promise<FormState>;
type Draft = { version: number; entries: [string, string][] };

const NOT_REACHED: FormState = {
  ok: false,
  code: "FAILED",
  message: "Not saved: Cairn cannot be reached. What you typed is kept in this tab and saved with your next change.",
  fields: {},
  values: {},
};

const typedIn = (form: HTMLFormElement) =>
  [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[0].startsWith("cells."),
  );

/** Puts what had not been saved back into the fields; whether that changed any. */
function restore(form: HTMLFormElement, { entries }: Draft): boolean {
  let isChanged = false;
  for (const [name, value] of entries) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLElement) || !("value" in field) || field.value === value) continue;
    field.value = value;
    isChanged = true;
  }
  return isChanged;
}

/**
 * A form that saves itself when it was changed and is left alone, and like any other when it is sent or before this
 * script has loaded. Its action answers the version that it wrote. What another tab changed meanwhile is never replaced
 * unasked: the form then waits to be sent. Unsaved text survives a reload under `draftKey`.
 */
export function AutosaveForm({
  action,
  version,
  draftKey,
  label,
  className,
  children,
}: {
  action: FormAction;
  version: number;
  draftKey: string;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const [sent, submit] = useActionState(action, null);
  const [saved, setSaved] = useState<FormState | null>(null);
  const [note, setNote] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const versions = useRef({ own: version, latest: version });
  versions.current.latest = version;

  async function send(data: FormData, isTold: boolean) {
    setNote("Saving…");
    // Only who was told what stands now, and sends all the same, replaces it.
    data.set("version", String(isTold ? versions.current.latest : versions.current.own));
    // Whatever stands between may answer in place of Cairn, and then there is no answer at all.
    const answer = (await action(null, data).catch(() => null)) ?? NOT_REACHED;
    // The fields hold what was typed by themselves; what they were made with must not change under them.
    setSaved(answer.ok ? answer : { ...answer, values: sent && !sent.ok ? sent.values : {} });
    setNote(answer.ok ? (answer.message ?? "") : "Not saved.");
    if (answer.ok) versions.current.own = Number(answer.data?.version ?? versions.current.own);
    if (answer.ok && !isUnsaved()) sessionStorage.removeItem(draftKey);
    return answer;
  }
  const { changed, save, isUnsaved } = useAutosave(form, send, { isTold: isConflict(sent) });

  function typed() {
    if (!form.current) return;
    const draft: Draft = { version: versions.current.own, entries: typedIn(form.current) };
    sessionStorage.setItem(draftKey, JSON.stringify(draft));
    setNote("Not saved yet.");
    changed();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is taken up once, when the form appears
  useEffect(() => {
    const kept = sessionStorage.getItem(draftKey);
    if (!kept || !form.current) return;
    const draft: Draft = JSON.parse(kept);
    if (!restore(form.current, draft)) return sessionStorage.removeItem(draftKey);
    versions.current.own = draft.version;
    typed();
  }, [draftKey]);

  const state = saved ?? sent;
  return (
    <form
      ref={form}
      action={submit}
      className={className}
      aria-label={label}
      noValidate
      onInput={typed}
      onBlur={() => void save()}
      onSubmit={(event) => {
        event.preventDefault();
        void save(true).then(() => window.setTimeout(() => focusFault(form.current)));
      }}
    >
      <input type="hidden" name="version" value={version} />
      <Answer value={state}>
        <Steady value={true}>
          <FormMessage state={saved?.ok ? null : state} />
          {children}
          <div className="flex min-h-11 items-center gap-4 print:hidden">
            <SubmitButton look="plain">Save</SubmitButton>
            <p role="status" className="text-sm text-soft">
              {note}
            </p>
          </div>
        </Steady>
      </Answer>
    </form>
  );
}

function focusFault(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}
