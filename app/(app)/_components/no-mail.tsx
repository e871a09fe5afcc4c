import { env } from "@/lib/env";

/** Before an ask, where nothing would carry its mail. */
export function NoMail() {
  if (env().SMTP_URL) return null;
  return (
    <p className="text-soft">
      No mail server is set up, so a question that is sent stays a file on this server. Make a link instead.
    </p>
  );
}
