import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { type Finished, listFinished } from "@/lib/assessment/queries";
import { differenceHeadline, differencesOf } from "@/lib/assessment/rules/difference";
import { longDay } from "@/lib/date";
import { occasionText } from "@/lib/roadmap/rules/occasion";
import { CompareForm } from "../_components/compare-form";
import { Differences } from "./_components/differences";

export const metadata: Metadata = { title: "Two assessments" };

export default async function ComparePage({ searchParams }: PageProps<"/assessments/compare">) {
  const { access } = await ownRecord("read", "/assessments/compare");
  const finished = await listFinished(access);
  const query = await searchParams;
  const asked = (id: unknown, otherwise: Finished | undefined) => {
    if (id === undefined) return otherwise;
    return finished.find((one) => one.id === id) ?? notFound();
  };
  const [from, to] = [asked(query.from, finished.at(-1)), asked(query.to, finished[0])];
  const eyebrow = (
    <Link href="/assessments" className="underline decoration-line underline-offset-4">
      Assessments
    </Link>
  );
  if (!from || !to || from.id === to.id)
    return (
      <>
        <PageHead title="Two assessments, side by side" eyebrow={eyebrow} />
        <Empty action={finished.length > 1 ? <CompareForm finished={finished} /> : null}>
          {finished.length > 1
            ? "That is the same assessment twice. Choose another one to set beside it."
            : "Here you will see what changed between two assessments, in what you say and in what is shown. It takes two that are finished."}
        </Empty>
      </>
    );
  const all = differencesOf(from.snapshot, to.snapshot);
  return (
    <>
      <PageHead
        title={differenceHeadline(all)}
        eyebrow={
          <>
            {eyebrow}, from {name(from)} to {name(to)}
          </>
        }
      />
      <Differences all={all} names={[name(from), name(to)]} />
      <div className="mt-12 max-w-prose">
        <CompareForm finished={finished} chosen={{ from: from.id, to: to.id }} />
      </div>
    </>
  );
}

const name = ({ month, snapshot }: Finished) => `${occasionText(month).toLowerCase()}, ${longDay(snapshot.on)}`;
