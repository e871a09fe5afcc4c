import { env } from "@/lib/env";

/** Before an ask, where nothing would carry its mail; `what` is what would be sent. */
export function NoMail({ what = "a question" }: { what?: string }) {
  if (env().SMTP_URL) return null;
  return (
    <p className="text-soft">
      No mail server is set up, so {what} that is sent stays a file on this server. Make a link instead.
    </p>
  );
}
