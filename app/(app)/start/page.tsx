import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { findCurrentRoadmap } from "@/lib/roadmap/queries/roadmap";
import { StartForm } from "./_components/start-form";

export const metadata: Metadata = { title: "Start" };

export default async function StartPage({ searchParams }: PageProps<"/start">) {
  const { access } = await ownRecord("read", "/start");
  const { path } = await searchParams;
  const running = await findCurrentRoadmap(access);
  return (
    <>
      <PageHead title={running ? "Start another roadmap" : "Where do you stand?"} />
      <p className="mb-8 max-w-prose text-soft">
        {running
          ? "One roadmap runs at a time. The one that runs ends as it stands, stays readable, and can be taken up again. What you logged belongs to you and serves both."
          : "It decides what your roadmap begins with. You can change it later; nothing you write is lost by it."}
      </p>
      <StartForm
        running={running}
        chosen={typeof path === "string" ? path : undefined}
        today={dayOf(now(), access.zone)}
        zone={access.zone}
      />
    </>
  );
}
