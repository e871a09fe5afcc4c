"use client";
import { useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/errors";
import { useAutosave } from "./use-autosave";

type Props = { action: (state: FormState | null, form: FormData) => Promise<FormState> };

/**
 * Sends the form around it a moment after each change, with `step=keep`, and says whether that was kept. What to do next
 * is for the form's own buttons, which are all there is without a script.
 */
export function Autosave({ action }: Props) {
  const mark = useRef<HTMLParagraphElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [said, setSaid] = useState("");
  const { changed, drop } = useAutosave(form, async (data) => {
    data.set("step", "keep");
    const answer = await action(null, data).catch(() => null);
    setSaid(answer ? (answer.message ?? "") : "Not saved yet: Cairn cannot be reached. The next change tries again.");
    return answer;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: both do the same whenever they are called
  useEffect(() => {
    const around = mark.current?.closest("form") ?? null;
    form.current = around;
    around?.addEventListener("input", changed);
    around?.addEventListener("submit", drop);
    return () => {
      around?.removeEventListener("input", changed);
      around?.removeEventListener("submit", drop);
    };
  }, []);

  return (
    <p ref={mark} role="status" className="min-h-5 text-sm text-soft">
      {said}
    </p>
  );
}
