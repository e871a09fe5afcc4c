import type { Route } from "next";
import { LinkButton } from "@/app/_ui/link-button";
import { type Step, stepText } from "@/lib/readiness/rules/step";
import { wayOf } from "../../../_components/step-way";

type Props = { id: string; step: Step; sentence: string | undefined; canLog: boolean; isPast: boolean };

/** The cheapest next step, and where it is taken; of a past day only what it was. */
export function NextStep({ id, step, sentence, canLog, isPast }: Props) {
  const way = isPast ? null : wayOf(id, step);
  const isLogging = way?.href.startsWith("/evidence/log/");
  return (
    <section aria-labelledby="next" className="border-accent border-l-2 pl-3.5">
      <h2 id="next" className="font-normal font-sans text-sm text-soft">
        {isPast ? "The cheapest next step of that day" : "The cheapest next step"}
      </h2>
      <p className="font-medium">{stepText(step)}</p>
      {sentence ? <p className="text-soft">{sentence}</p> : null}
      {way && (canLog || !isLogging) ? (
        <p className="mt-3 print:hidden">
          <LinkButton href={way.href as Route}>{way.label}</LinkButton>
        </p>
      ) : null}
    </section>
  );
}
