import type { ReactNode } from "react";
import type { Framework } from "@/lib/framework/schema";
import { CADENCE_NAMES, IMPROVEMENT_NAMES } from "@/lib/mechanism/content";
import { howsOf } from "@/lib/mechanism/rules/hows";
import { lastRunText, ownerText } from "@/lib/mechanism/rules/telling";
import type { SeenMechanism } from "@/lib/mechanism/rules/view";
import { capital } from "@/lib/text";

/** What is said about a mechanism itself. Lines with nothing to say are left out. */
export function Facts({ mechanism, framework }: { mechanism: SeenMechanism; framework: Framework }) {
  const { facts, row } = mechanism;
  const how = howsOf(framework).find(({ id }) => id === facts.howId);
  return (
    <dl className="mb-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-line border-y py-4">
      <Line name="Owner">{capital(ownerText(mechanism))}</Line>
      <Line name="Cadence">{capital(CADENCE_NAMES[facts.cadence])}</Line>
      <Line name="Last run">{capital(lastRunText(mechanism))}</Line>
      <Line name="Replaced">{row.replaced}</Line>
      <Line name="Answers">{how?.question}</Line>
      <Line name="Across teams">{facts.improves ? `For ${IMPROVEMENT_NAMES[facts.improves]}` : null}</Line>
    </dl>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </>
  ) : null;
}
