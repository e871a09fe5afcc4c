"use client";
import { type RefObject, useEffect, useRef } from "react";
import type { FormState } from "@/lib/errors";

/** How long a form has to be left alone before it is saved: a word is finished by then, and a closed window loses none. */
const QUIET = 1_000;

export const isConflict = (answer: FormState | null) => answer?.ok === false && answer.code === "CONFLICT";

/** Saves what a form holds; null when Cairn cannot be reached. `isTold` after it was said what another tab has saved. */
type Send = (data: FormData, isTold: boolean) => Promise<FormState | null>;

/**
 * Saves a form when it was `changed` and is left alone, and what is unsaved once more when its page is left; one save
 * at a time. What another tab saved meanwhile is never replaced unasked: from then on only `save(true)`, for which
 * somebody pressed a button, sends anything. `drop` forgets a change that the form itself is about to send.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, send: Send, { isTold = false } = {}) {
  /** `typed` is what the fields held when they were last changed; null once that is on its way. */
  const own = useRef({ typed: null as FormData | null, isSaving: false, isTold, timer: 0 });
  const latest = useRef(send);
  latest.current = send;

  async function save(isAsked = false): Promise<void> {
    const it = own.current;
    window.clearTimeout(it.timer);
    const data = isAsked && form.current ? new FormData(form.current) : it.typed;
    if (!data || it.isSaving || (it.isTold && !isAsked)) return;
    Object.assign(it, { typed: null, isSaving: true });
    const answer = await latest.current(data, it.isTold);
    Object.assign(it, { isSaving: false, isTold: isConflict(answer) });
    if (it.typed) soon();
  }

  function soon() {
    window.clearTimeout(own.current.timer);
    own.current.timer = window.setTimeout(save, QUIET);
  }

  function changed() {
    if (!form.current) return;
    own.current.typed = new FormData(form.current);
    soon();
  }

  function drop() {
    window.clearTimeout(own.current.timer);
    own.current.typed = null;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: it saves what there is at the time, whatever was rendered last
  useEffect(() => {
    const leave = () => void save();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  return { changed, save, drop, isUnsaved: () => own.current.typed !== null };
}
