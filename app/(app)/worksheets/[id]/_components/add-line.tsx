"use client";
import { useActionState, useEffect } from "react";
import { SubmitButton } from "@/app/_ui/form";
import { addLineAction } from "../../actions";

type Props = { worksheetId: string; promptId: string; label: string };

/** Adds a line to a list, and goes to its first field. */
export function AddLine({ worksheetId, promptId, label }: Props) {
  const [state, submit] = useActionState(addLineAction, null);
  const added = state?.ok ? state.data?.lineId : undefined;
  useEffect(() => {
    if (added)
      document.getElementById(added)?.querySelector<HTMLElement>("textarea, select, input:not([type=hidden])")?.focus();
  }, [added]);
  return (
    <form action={submit} noValidate className="mb-3 flex flex-wrap items-center gap-4 print:hidden">
      <input type="hidden" name="worksheetId" value={worksheetId} />
      <input type="hidden" name="promptId" value={promptId} />
      <SubmitButton look="quiet">
        Add a line<span className="sr-only"> to: {label}</span>
      </SubmitButton>
      <p role="status" className="text-sm text-soft">
        {state?.message}
      </p>
    </form>
  );
}
