import type { ReactNode } from "react";
import { type Step, stepText } from "@/lib/readiness/rules/step";

type Props = { step: Step; sentence: string | undefined; isPast: boolean; children?: ReactNode };

/** The cheapest next step, or of a past day what it was; `children` lead to where it is taken. */
export function NextStep({ step, sentence, isPast, children }: Props) {
  return (
    <section aria-labelledby="next" className="border-accent border-l-2 pl-3.5">
      <h2 id="next" className="font-normal font-sans text-sm text-soft">
        {isPast ? "The cheapest next step of that day" : "The cheapest next step"}
      </h2>
      <p className="font-medium">{stepText(step)}</p>
      {sentence ? <p className="text-soft">{sentence}</p> : null}
      {children}
    </section>
  );
}
