import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { now } from "@/lib/clock";
import { longDay } from "@/lib/date";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { readinessOn } from "@/lib/readiness/queries";
import { quarterOf } from "@/lib/readiness/rules/as-of";
import { proofThisQuarter } from "@/lib/readiness/rules/standing";
import { ProgressFrame } from "../_components/frame";
import { Items } from "../_components/items";

export const metadata: Metadata = { title: "Proof this quarter" };

export default async function ProofPage({ searchParams }: PageProps<"/progress/proof">) {
  const { access } = await ownRecord("read", "/progress/proof");
  const readiness = await readinessOn(access, { on: (await searchParams).on, now: now() });
  if (!readiness) redirect("/start");
  const { view, framework, day } = readiness;
  const proofs = proofThisQuarter(view, framework);
  const sentences = await sentencesOf(
    access,
    proofs.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  return (
    <ProgressFrame here="/progress/proof" title="Proof this quarter" readiness={readiness}>
      <p className="max-w-prose text-soft">
        What somebody who saw it confirmed for the first time since {longDay(quarterOf(day.on).fromOn)}, in the{" "}
        {framework.competencies.length ? "four places that proof has to come from" : "five indicators"}.
      </p>
      <ul className="mt-8 grid gap-x-16 md:grid-cols-2">
        {proofs.map(({ id, name, items }) => (
          <li key={id} id={id} className="border-line border-t py-5">
            <div className="flex items-baseline gap-4">
              <p className="w-8 font-serif text-3xl leading-none">{items.length}</p>
              <h2 className="font-medium text-lg">{name}</h2>
            </div>
            <div className="mt-2 md:pl-12">
              {items.length ? (
                <Items items={items} sentences={sentences} />
              ) : (
                <p className="text-sm text-soft">Nothing newly confirmed.</p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </ProgressFrame>
  );
}
