import type { Route } from "next";
import Link from "next/link";
import { SubmitButton } from "@/app/_ui/form";
import type { FormState } from "@/lib/errors";

/** What became of the last sending, announced as it changes, with the way to the item and the way back. */
export function CaptureStatus({ state, action }: { state: FormState | null; action: (form: FormData) => void }) {
  const kept = state?.ok && state.data?.step === "kept" ? state.data : null;
  const ids = kept?.ids?.split(",") ?? [];
  const plain = "underline decoration-line underline-offset-4 hover:decoration-accent";
  return (
    <div className={kept || state?.ok ? "mt-2 flex flex-wrap items-center gap-x-6" : ""}>
      <div role="status" className="empty:hidden">
        {state?.message ? (
          <div className={state.ok ? "py-2" : "sr-only"}>
            <p>{state.message}</p>
            {kept?.hint ? <p className="text-soft">{kept.hint}</p> : null}
          </div>
        ) : null}
      </div>
      {kept ? (
        <form action={action} className="flex flex-wrap items-center gap-x-5">
          <Link
            href={(ids.length === 1 ? `/evidence/${ids[0]}/place` : "/evidence/tidy") as Route}
            onClick={(event) => event.currentTarget.closest("dialog")?.close()}
            className={`inline-flex min-h-11 items-center font-medium ${plain}`}
          >
            {ids.length === 1 ? "Place it now" : "Place them now"}
          </Link>
          {ids.map((id) => (
            <input key={id} type="hidden" name="ids[]" value={id} />
          ))}
          <input type="hidden" name="text" value={kept.text} />
          <SubmitButton look="plain" name="step" value="undo">
            Undo
          </SubmitButton>
        </form>
      ) : null}
    </div>
  );
}
