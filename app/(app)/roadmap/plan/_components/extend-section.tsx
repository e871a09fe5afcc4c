import Link from "next/link";
import type { ReactNode } from "react";
import { Field, Select } from "@/app/_ui/field";
import { Section } from "@/app/_ui/page-head";
import type { Roadmap } from "@/lib/roadmap/queries/roadmap";
import type { Asked } from "@/lib/roadmap/rules/asking";
import { MOST_WEEKS } from "@/lib/roadmap/schema";
import { TryForm } from "./try-form";

type Extension = { id: string; phase: number; weeks: number; reason: string };
type Props = {
  roadmap: Roadmap;
  asked: Asked | null;
  preview: ReactNode;
  phases: { name: string }[];
  extensions: Extension[];
};

/** Extends a phase, and takes extensions back. */
export function ExtendSection({ roadmap, asked, preview, phases, extensions }: Props) {
  const mine = asked?.kind === "extend" || asked?.kind === "extension-back";
  const values = asked?.kind === "extend" ? asked.values : {};
  return (
    <Section title="Extend a phase">
      <TryForm kind="extend" roadmapId={roadmap.id} asked={asked} label="Extend a phase">
        <Select name="phase" label="Phase" defaultValue={String(values.phase ?? "1")}>
          {phases.map(({ name }, at) => (
            <option key={name} value={at + 1}>
              {at + 1}, {name}
            </option>
          ))}
        </Select>
        <Field
          name="weeks"
          label="Weeks"
          type="number"
          min={1}
          max={MOST_WEEKS}
          required
          defaultValue={String(values.weeks ?? "2")}
        />
      </TryForm>
      {mine ? preview : null}
      {extensions.length ? (
        <ul className="mt-6 max-w-prose">
          {extensions.map(({ id, phase, weeks, reason }) => (
            <li key={id} className="flex items-baseline gap-4 border-line border-t py-3">
              <p className="grow">
                Phase {phase}, {weeks === 1 ? "1 week" : `${weeks} weeks`}
                <span className="block text-sm text-soft">{reason}</span>
              </p>
              <Link
                href={`/roadmap/plan?roadmap=${roadmap.id}&change=extension-back&shift=${id}`}
                className="flex min-h-11 items-center text-sm underline decoration-line underline-offset-4"
              >
                Take back
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
