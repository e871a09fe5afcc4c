import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { pinnedFramework } from "@/lib/evidence/queries/signals";
import { entriesOf, signalsFor } from "@/lib/framework/rules/entries";
import { guidePlace } from "@/lib/framework/rules/guide";
import { LogForm } from "./_components/log-form";

export const metadata: Metadata = { title: "Log something" };

export default async function LogPage({ params }: PageProps<"/evidence/log/[id]">) {
  const { id } = await params;
  const { access } = await ownRecord("read");
  const framework = await pinnedFramework(access);
  const entry = entriesOf(framework).get(id);
  const signals = entry ? signalsFor(framework, entry.id) : [];
  if (!entry || !signals.length) notFound();
  const place = guidePlace(entry.id) ?? "/guide";
  return (
    <div className="mx-auto max-w-prose">
      <PageHead
        title={<span className="inline-block first-letter:uppercase">{entry.title}</span>}
        eyebrow={<Link href={place as Route}>Back to the Guide</Link>}
      />
      <div className="mb-8 grid gap-2 border-edge border-l-2 pl-5 text-soft">
        {entry.words.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      <LogForm name={entry.title} signals={signals} back={place} />
    </div>
  );
}
