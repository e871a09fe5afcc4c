import type { Metadata } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { countUnread, listNotices } from "@/lib/inbox/queries";
import { NoticeItem } from "./_components/notice-item";
import { markReadAction } from "./actions";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const { access } = await ownRecord("read", "/inbox");
  const { after } = await searchParams;
  const [{ items, next }, unread] = await Promise.all([
    listNotices(access, { after: typeof after === "string" ? after : undefined }),
    countUnread(access),
  ]);
  return (
    <>
      <PageHead title="Inbox" eyebrow={unread ? `${unread} unread` : undefined}>
        {unread ? (
          <ActionForm action={markReadAction} label="Mark all read">
            <input type="hidden" name="id" value="all" />
            <SubmitButton look="quiet">Mark all read</SubmitButton>
          </ActionForm>
        ) : null}
      </PageHead>
      {items.length ? (
        <ul className="max-w-prose border-line border-t">
          {items.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} zone={access.zone} />
          ))}
        </ul>
      ) : (
        <Empty>
          {after
            ? "Nothing older."
            : "What Cairn has to tell you stands here, whether or not mail reaches you: dates that come near, and messages that could not be delivered. There is nothing yet."}
        </Empty>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
        {next ? <Link href={`/inbox?after=${next}`}>Older</Link> : null}
        <Link href="/settings/reminders/history" className="text-soft underline decoration-line underline-offset-4">
          What you were reminded of, and why
        </Link>
      </p>
    </>
  );
}
