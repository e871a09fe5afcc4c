import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ComponentType } from "react";
import { GUIDE_PAGES, type GuidePage } from "@/lib/framework/rules/guide";
import { CompetenciesPart } from "../_components/competencies";
import { GuideFrame } from "../_components/frame";
import { MatrixPart } from "../_components/matrix";
import { OnwardPart } from "../_components/onward";
import { OwnershipPart } from "../_components/ownership";
import { PromotionPart } from "../_components/promotion";
import { type Guide, openGuide } from "../_components/reading";
import { RolePart } from "../_components/role";
import type { Asked } from "../_components/roles";
import { ShiftsPart } from "../_components/shifts";
import { TrapsPart } from "../_components/traps";
import { WorksheetsPart } from "../_components/worksheets";
import { YearPart } from "../_components/year";

const PARTS: Record<GuidePage["id"], ComponentType<{ guide: Guide; asked: Asked }>> = {
  competencies: CompetenciesPart,
  matrix: MatrixPart,
  shifts: ShiftsPart,
  traps: TrapsPart,
  role: RolePart,
  ownership: OwnershipPart,
  promotion: PromotionPart,
  year: YearPart,
  onward: OnwardPart,
  worksheets: WorksheetsPart,
};

type Props = PageProps<"/guide/[page]">;

async function pageAsked({ params }: Props): Promise<GuidePage> {
  const { page } = await params;
  return GUIDE_PAGES.find(({ id }) => id === page) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await pageAsked(props);
  return { title: `${title}, Guide` };
}

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function GuidePartPage(props: Props) {
  const { id, title, lead } = await pageAsked(props);
  const { left, right } = await props.searchParams;
  const Part = PARTS[id];
  return (
    <GuideFrame title={title} lead={lead} here={id}>
      <Part guide={await openGuide()} asked={{ left: text(left), right: text(right) }} />
    </GuideFrame>
  );
}
