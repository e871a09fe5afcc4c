"use client";
import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/errors";

/** Long enough for a word to be finished, short enough that a closed window loses none. */
const PAUSE = 700;

type Props = { action: (state: FormState | null, form: FormData) => Promise<FormState> };

/**
 * Sends the form around it a moment after each change, with `step=keep`, and says whether that was kept. What to do next
 * is for the form's own buttons, which are all there is without a script.
 */
export function Autosave({ action }: Props) {
  const mark = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const form = mark.current?.closest("form");
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHalted = false;

    const drop = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    async function keep() {
      drop();
      if (!form || isHalted) return;
      const data = new FormData(form);
      data.set("step", "keep");
      const answer = await action(null, data).catch(() => null);
      // Somebody else's words are replaced by pressing a button, never by the way.
      isHalted = answer?.ok === false && answer.code === "CONFLICT";
      setSaid(answer ? (answer.message ?? "") : "Not saved yet: Cairn cannot be reached. The next change tries again.");
    }
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    };
    const leave = () => {
      if (timer) void keep();
    };
    form?.addEventListener("input", wait);
    form?.addEventListener("submit", drop);
    window.addEventListener("pagehide", leave);
    return () => {
      form?.removeEventListener("input", wait);
      form?.removeEventListener("submit", drop);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [action]);

  return (
    <p ref={mark} role="status" className="min-h-5 text-sm text-soft">
      {said}
    </p>
  );
}
