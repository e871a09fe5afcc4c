import type { Route } from "next";
import Link from "next/link";
import { ActionForm, SubmitButton } from "@/app/_ui/form";
import { dayOf, fullDay, longDay } from "@/lib/date";
import type { listNotices } from "@/lib/inbox/queries";
import { markReadAction } from "../actions";

type Notice = Awaited<ReturnType<typeof listNotices>>["items"][number];

/** One notice; an unread one says so in words, not by weight alone. */
export function NoticeItem({ notice, zone }: { notice: Notice; zone: string }) {
  const day = dayOf(notice.createdAt, zone);
  const unread = !notice.readAt;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-b py-4">
      <div className="min-w-0 flex-1">
        <h2 className={`text-lg ${unread ? "font-medium" : "font-normal"}`}>
          {notice.href.startsWith("/") ? <Link href={notice.href as Route}>{notice.title}</Link> : notice.title}
        </h2>
        {notice.body ? <p className="mt-1">{notice.body}</p> : null}
        <p className="mt-1 text-sm text-soft">
          {unread ? <span className="text-accent">Unread · </span> : null}
          <time dateTime={notice.createdAt.toISOString()} title={fullDay(day)}>
            {longDay(day)}
          </time>
        </p>
      </div>
      {unread ? (
        <ActionForm action={markReadAction} label={`Mark as read: ${notice.title}`}>
          <input type="hidden" name="id" value={notice.id} />
          <SubmitButton look="quiet">
            Mark as read<span className="sr-only"> {notice.title}</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
    </li>
  );
}
