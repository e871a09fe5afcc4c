import type { Metadata } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { listHandled } from "@/lib/reminder/queries/handled";
import { HandledItem } from "./_components/handled-item";

export const metadata: Metadata = { title: "What was said, and why" };

export default async function ReminderHistoryPage({ searchParams }: PageProps<"/settings/reminders/history">) {
  const { access } = await ownRecord("read", "/settings/reminders/history");
  const { after } = await searchParams;
  const { items, next } = await listHandled(access, { after: typeof after === "string" ? after : undefined });
  return (
    <>
      <PageHead
        title="What was said, and why"
        eyebrow={
          <Link href="/settings/reminders" className="underline underline-offset-4">
            Reminders
          </Link>
        }
      />
      {items.length ? (
        <ol className="max-w-page border-line border-b">
          {items.map((item) => (
            <HandledItem key={item.id} item={item} zone={access.zone} />
          ))}
        </ol>
      ) : (
        <Empty>
          {after
            ? "Nothing older."
            : "Each reminder stands here once its time has come: what it said, when, through what, and why; or why it was not said. None has come yet."}
        </Empty>
      )}
      {next ? (
        <p className="mt-6">
          <Link href={`/settings/reminders/history?after=${next}`} className="underline underline-offset-4">
            Older
          </Link>
        </p>
      ) : null}
    </>
  );
}
