"use client";
import { type KeyboardEvent, useActionState, useEffect, useId, useRef, useState } from "react";
import { SubmitButton } from "@/app/_ui/form";
import type { FormState } from "@/lib/errors";
import { captureAction } from "../evidence/actions";
import { CapturePreview } from "./capture-preview";
import { CaptureStatus } from "./capture-status";

type Box = { place: string; draftKey: string; captureKey: string; bringIn?: true };

/** One box for a sentence or a whole page of notes. Everything in it also works before this script has loaded. */
export function CaptureBox(box: Box) {
  const [state, submit, pending] = useActionState(captureAction, null);
  const [read, setRead] = useState<FormState | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isPreview = state?.ok ? state.data?.step === "preview" : Array.isArray(state?.values.sentence);
  // A form is told from its predecessor, so that a sentence written twice on purpose is kept twice.
  const captureKey = (state?.ok && state.data?.captureKey) || box.captureKey;

  useEffect(() => {
    const dialog = frame.current?.closest("dialog");
    const close = () => setRead(state);
    dialog?.addEventListener("close", close);
    return () => dialog?.removeEventListener("close", close);
  }, [state]);

  useEffect(() => {
    if (!state) return;
    if (state.ok && state.data?.step === "kept") sessionStorage.removeItem(box.draftKey);
    frame.current?.querySelector<HTMLElement>("[data-next]")?.focus();
  }, [state, box.draftKey]);

  return (
    <div ref={frame}>
      {isPreview && state ? (
        <CapturePreview state={state} action={submit} captureKey={captureKey} />
      ) : (
        <Sentence {...box} captureKey={captureKey} state={state} action={submit} pending={pending} />
      )}
      <CaptureStatus state={state === read ? null : state} action={submit} />
    </div>
  );
}

type Sending = { state: FormState | null; action: (form: FormData) => void; pending: boolean };

function Sentence({ place, draftKey, captureKey, bringIn, state, action, pending }: Box & Sending) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = state?.ok === false ? state.values.text : state?.data?.step === "kept" ? "" : state?.data?.text;
  const error = state?.ok === false ? (state.fields.text ?? state.message) : undefined;

  useEffect(() => {
    const draft = sessionStorage.getItem(draftKey);
    if (draft && area.current && !area.current.value) area.current.value = draft;
    // The dialog gives this field the focus when it opens, ahead of its close button.
    area.current?.toggleAttribute("autofocus", place === "dialog");
  }, [draftKey, place]);

  function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing || bringIn) return;
    event.preventDefault();
    if (!pending) event.currentTarget.form?.requestSubmit();
  }

  return (
    <form action={action} noValidate>
      <input type="hidden" name="captureKey" value={captureKey} />
      {bringIn ? <input type="hidden" name="bringIn" value="1" /> : null}
      <div className="flex flex-wrap items-end gap-2 rounded-lg border border-edge bg-raised p-2 pl-5 focus-within:border-ink">
        <label htmlFor={id} className="sr-only">
          What happened
        </label>
        <textarea
          ref={area}
          id={id}
          name="text"
          data-next
          rows={bringIn ? 10 : 1}
          defaultValue={typeof typed === "string" ? typed : ""}
          placeholder={
            bringIn
              ? "One line for each thing that happened"
              : "What changed this week that someone else could vouch for?"
          }
          enterKeyHint={bringIn ? "enter" : "send"}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onKeyDown={sendOnEnter}
          onInput={(event) => sessionStorage.setItem(draftKey, event.currentTarget.value)}
          className={`field-sizing-content max-h-96 resize-none py-2 font-serif text-lg outline-none placeholder:text-soft md:text-xl ${bringIn ? "min-h-48 w-full" : "min-h-11 min-w-0 flex-1"}`}
        />
        <SubmitButton name="step" value="keep">
          {bringIn ? "See the items" : "Keep it"}
        </SubmitButton>
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-2 text-accent text-sm">
          {error}
        </p>
      ) : null}
    </form>
  );
}
