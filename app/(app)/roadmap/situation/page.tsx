import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { findCurrentRoadmap } from "@/lib/roadmap/queries/roadmap";
import { SituationForm } from "./_components/situation-form";

export const metadata: Metadata = { title: "Where you stand" };

export default async function SituationPage() {
  const { access } = await ownRecord("read", "/roadmap/situation");
  const roadmap = await findCurrentRoadmap(access);
  if (!roadmap?.isHeld) redirect("/roadmap");
  return (
    <>
      <PageHead
        title="Where do you stand?"
        eyebrow={<Link href="/roadmap">The roadmap from {longDay(roadmap.startOn)}</Link>}
      />
      <p className="mb-8 max-w-prose text-soft">
        The roadmap that runs keeps its track, its milestones and its dates. What is suggested first follows where you
        stand, and so do the worksheets.
      </p>
      <SituationForm roadmap={roadmap} />
    </>
  );
}
