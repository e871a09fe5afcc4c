import type { Route } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import type { Step } from "@/lib/readiness/rules/step";
import { wayOf } from "../../../_components/step-way";

type Props = { id: string; step: Step; canLog: boolean };

/** The way to where the next step of a signal is taken; none where there is nothing to open. */
export function StepWay({ id, step, canLog }: Props) {
  const way = wayOf(id, step);
  if (!way || (!canLog && way.href.startsWith("/evidence/log/"))) return null;
  return (
    <p className="mt-3 print:hidden">
      <LinkButton href={way.href as Route}>{way.label}</LinkButton>
    </p>
  );
}
