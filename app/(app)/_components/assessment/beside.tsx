import type { ReactNode } from "react";
import { FINDING_TEXTS } from "@/lib/assessment/content";
import type { Finding } from "@/lib/assessment/schema";

type Props = { said: ReactNode; shown: ReactNode; finding: Finding };

/** Confidence and evidence side by side, and the difference, which is the finding. */
export function Beside({ said, shown, finding }: Props) {
  const stands = finding === "unshown" || finding === "unconfirmed" || finding === "modest";
  return (
    <dl className="mt-2 grid gap-x-10 gap-y-3 md:grid-cols-[5fr_6fr_3fr] print:grid-cols-[5fr_6fr_3fr]">
      <div>
        <dt className="text-sm text-soft">You say</dt>
        <dd>{said}</dd>
      </div>
      <div>
        <dt className="text-sm text-soft">What shows it</dt>
        <dd>{shown}</dd>
      </div>
      <div className={`border-l-2 pl-3 ${stands ? "border-accent" : "border-line"}`}>
        <dt className="text-sm text-soft">The difference</dt>
        <dd className={stands ? "font-medium" : "text-soft"}>{FINDING_TEXTS[finding]}</dd>
      </div>
    </dl>
  );
}
