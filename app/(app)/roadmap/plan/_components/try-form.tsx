import type { ReactNode } from "react";
import { SubmitButton } from "@/app/_ui/form";
import { QueryForm } from "@/app/_ui/query-form";
import type { Asked, ChangeKind } from "@/lib/roadmap/rules/asking";

/** The first step of a change: figures in, and the page answers with the dates. Nothing is saved by it. */
export function TryForm({
  kind,
  roadmapId,
  asked,
  label,
  button = "Show the dates",
  children,
}: {
  kind: ChangeKind;
  roadmapId: string;
  asked: Asked | null;
  label: string;
  /** On the button; what follows is the change and not the dates where there are none. */
  button?: string;
  children: ReactNode;
}) {
  return (
    <QueryForm
      to="/roadmap/plan"
      answer={asked?.kind === kind ? asked.answer : null}
      label={label}
      className="max-w-prose"
    >
      <input type="hidden" name="roadmap" value={roadmapId} />
      <input type="hidden" name="change" value={kind} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">{children}</div>
      <SubmitButton look="quiet" className="mt-4">
        {button}
      </SubmitButton>
    </QueryForm>
  );
}
