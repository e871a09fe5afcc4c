"use client";
import { type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/errors";
import { Answer, FormMessage, Steady, SubmitButton } from "./form";

type FormAction = (state: FormState | null, form: FormData) => Promise<FormState>;
type Draft = { version: number; entries: [string, string][] };

/** How long a form has to be left alone before it is saved. */
const QUIET = 1_200;
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
  const latest = useRef(version);
  const own = useRef({ version, isDirty: false, isSaving: false, hasConflict: isConflict(sent), timer: 0 });
  /** What the fields held when they were last changed, for when the form is gone before it was saved. */
  const typed = useRef<FormData | null>(null);
  latest.current = version;

  async function save(isAsked = false) {
    const it = own.current;
    window.clearTimeout(it.timer);
    if (!form.current || it.isSaving || (!isAsked && (!it.isDirty || it.hasConflict))) return;
    Object.assign(it, { isDirty: false, isSaving: true });
    setNote("Saving…");
    const data = new FormData(form.current);
    // Only who was told what stands now, and sends all the same, replaces it.
    data.set("version", String(it.hasConflict ? latest.current : it.version));
    // Whatever stands between may answer in place of Cairn, and then there is no answer at all.
    const answer = (await action(null, data).catch(() => null)) ?? NOT_REACHED;
    it.isSaving = false;
    // The fields hold what was typed by themselves; what they were made with must not change under them.
    setSaved(answer.ok ? answer : { ...answer, values: sent && !sent.ok ? sent.values : {} });
    setNote(answer.ok ? (answer.message ?? "") : "Not saved.");
    it.hasConflict = isConflict(answer);
    if (answer.ok) it.version = Number(answer.data?.version ?? it.version);
    if (answer.ok && !it.isDirty) sessionStorage.removeItem(draftKey);
    if (it.isDirty) soon();
    if (!answer.ok && isAsked) window.setTimeout(() => focusFault(form.current));
  }

  /** The page was left for another one of Cairn's; what cannot be saved any more is taken up when one comes back. */
  async function saveLast() {
    const it = own.current;
    window.clearTimeout(it.timer);
    if (!typed.current || !it.isDirty || it.isSaving || it.hasConflict) return;
    typed.current.set("version", String(it.version));
    const answer = await action(null, typed.current).catch(() => null);
    if (answer?.ok) sessionStorage.removeItem(draftKey);
  }

  function soon() {
    window.clearTimeout(own.current.timer);
    own.current.timer = window.setTimeout(save, QUIET);
  }

  function changed() {
    if (!form.current) return;
    own.current.isDirty = true;
    typed.current = new FormData(form.current);
    const draft: Draft = { version: own.current.version, entries: typedIn(form.current) };
    sessionStorage.setItem(draftKey, JSON.stringify(draft));
    setNote("Not saved yet.");
    soon();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is taken up once, when the form appears
  useEffect(() => {
    const kept = sessionStorage.getItem(draftKey);
    if (kept && form.current) {
      const draft: Draft = JSON.parse(kept);
      if (restore(form.current, draft)) {
        own.current.version = draft.version;
        changed();
      } else sessionStorage.removeItem(draftKey);
    }
    const leaving = () => void save();
    window.addEventListener("pagehide", leaving);
    return () => {
      window.removeEventListener("pagehide", leaving);
      void saveLast();
    };
  }, [draftKey]);

  const state = saved ?? sent;
  return (
    <form
      ref={form}
      action={submit}
      className={className}
      aria-label={label}
      noValidate
      onInput={changed}
      onBlur={() => void save()}
      onSubmit={(event) => {
        event.preventDefault();
        void save(true);
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

const isConflict = (answer: FormState | null) => answer?.ok === false && answer.code === "CONFLICT";

function focusFault(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}
