import { dayOf, longDay } from "@/lib/date";
import { env } from "@/lib/env";
import { getMailState } from "@/lib/mail/queries";
import { outboxFolder } from "@/lib/mail/transport";
import type { RecordAccess } from "@/lib/record/access";

/** What happens to mail to this person, told as it is: without a mail server nothing leaves the machine. */
export async function MailNote({ access }: { access: RecordAccess }) {
  const { SMTP_URL, loopback } = env();
  const { lastSentAt, waiting, refused } = await getMailState(access);
  const rest = [waiting && `${waiting} waiting`, refused && `${refused} given up`].filter(Boolean).join(", ");
  const last = lastSentAt ? longDay(dayOf(lastSentAt, access.zone)) : null;
  if (!SMTP_URL)
    return (
      <p className="max-w-prose">
        No mail server is set up, so nothing is sent: messages to you are written as files
        {loopback ? (
          <>
            {" "}
            to <code className="break-all text-sm">{outboxFolder()}</code>
          </>
        ) : (
          " on the server, where whoever runs this Cairn can read them"
        )}
        .{last ? ` The last was written on ${last}.` : ""}
        {rest ? ` ${rest}.` : ""}
      </p>
    );
  return (
    <p className="max-w-prose">
      Mail goes out through {new URL(SMTP_URL).hostname}.{" "}
      {last ? `The last message to you was taken there on ${last}.` : "Nothing has been sent to you yet."}
      {rest ? ` ${rest}.` : ""}
    </p>
  );
}
