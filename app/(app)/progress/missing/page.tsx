import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { readinessOn } from "@/lib/readiness/queries";
import { comparedSignals } from "@/lib/readiness/rules/moves";
import { missingLines } from "@/lib/readiness/rules/standing";
import { ProgressFrame } from "../_components/frame";
import { evidenceOf, MissingItem } from "./_components/missing-item";

export const metadata: Metadata = { title: "What is missing" };

export default async function MissingPage({ searchParams }: PageProps<"/progress/missing">) {
  const { access } = await ownRecord("read", "/progress/missing");
  const readiness = await readinessOn(access, { on: (await searchParams).on, now: now() });
  if (!readiness) redirect("/start");
  const { view, framework, day } = readiness;
  const lines = missingLines(view, framework);
  const names = new Map(comparedSignals(view, framework).map(({ id, name }) => [id, name]));
  const sentences = await sentencesOf(access, lines.flatMap(evidenceOf));
  return (
    <ProgressFrame
      here="/progress/missing"
      title={
        day.isPast
          ? `What a committee would have found missing on ${longDay(day.on)}`
          : "What a committee would find missing today"
      }
      readiness={readiness}
    >
      <p className="max-w-prose text-soft">
        In the order in which it would ask: what is contested, what is not shown, what rests on your own word, what has
        not been repeated, what is too old, what too few confirm. Each with what is lacking, and the least that would
        move it.
      </p>
      {lines.length ? (
        <ol className="mt-8 border-line border-b">
          {lines.map((line, at) => (
            <MissingItem
              key={line.found.signalId}
              {...{ line, day, sentences, number: at + 1, name: names.get(line.found.signalId) ?? line.name }}
            />
          ))}
        </ol>
      ) : (
        <p className="mt-8 max-w-prose border-line border-y py-8">
          Nothing: in every row others have recognised it, at the second or the third level.
        </p>
      )}
    </ProgressFrame>
  );
}
