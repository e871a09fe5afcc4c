import type { Route } from "next";
import Link from "next/link";
import type { Step } from "@/lib/roadmap/rules/next";

/** The next thing to do, the one after it, and the next date; a phone leaves the middle one to the screens behind. */
export function NextSteps({ steps }: { steps: Step[] }) {
  return (
    <dl className="grid grid-cols-2 content-start gap-4 md:grid-cols-1">
      {steps.map(({ when, what, detail, href }, at) => (
        <div
          key={when}
          className={`border-l-2 pl-3.5 ${at === 0 ? "border-accent" : "border-line"} ${when === "Then" ? "hidden md:block" : ""}`}
        >
          <dt className="text-sm text-soft">{when}</dt>
          <dd>
            <Link
              href={href as Route}
              className="font-medium hover:underline hover:decoration-accent hover:underline-offset-4"
            >
              {what}
            </Link>
            <span className="block text-sm text-soft">{detail}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
