import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { now } from "@/lib/clock";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { readinessOn } from "@/lib/readiness/queries";
import { promotionSections } from "@/lib/readiness/rules/promotion";
import { ProgressFrame } from "../_components/frame";
import { PromotionPart } from "./_components/promotion-part";

export const metadata: Metadata = { title: "Promotion signals" };

export default async function PromotionPage({ searchParams }: PageProps<"/progress/promotion">) {
  const { access } = await ownRecord("read", "/progress/promotion");
  const readiness = await readinessOn(access, { on: (await searchParams).on, now: now() });
  if (!readiness) redirect("/start");
  const { view, framework } = readiness;
  const sections = promotionSections(view, framework);
  const ids = sections.flatMap(({ lines }) => lines.flatMap(({ confirmed, own }) => [...confirmed, ...own]));
  const sentences = await sentencesOf(access, [...new Set(ids.map(({ id }) => id))]);
  return (
    <ProgressFrame here="/progress/promotion" title="What each promotion signal rests on" readiness={readiness}>
      {sections.length ? (
        <>
          <p className="max-w-prose text-soft">
            Whoever decides looks for these, said or unsaid. Beside each stands what of your record carries it: first
            what somebody who saw it has confirmed, then what rests on your own word. Where there is nothing, it says
            so; nobody else sees this page.
          </p>
          <div className="mt-8 border-line border-b">
            {sections.map((section) => (
              <PromotionPart key={section.id} section={section} sentences={sentences} />
            ))}
          </div>
        </>
      ) : (
        <p className="max-w-prose border-line border-y py-8">
          This track has no promotion signals of its own: its five indicators stand on the page of what counts.
        </p>
      )}
    </ProgressFrame>
  );
}
