import Link from "next/link";
import { env } from "@/lib/env";

/** Said only where no mail will come, and what to do about it. */
export function MailWord({ isConfirmed, email }: { isConfirmed: boolean; email: string }) {
  const hasServer = Boolean(env().SMTP_URL);
  if (isConfirmed && hasServer) return null;
  return (
    <p className="mb-8 max-w-prose border-accent border-l-2 pl-4">
      {isConfirmed ? null : (
        <>
          No reminder is mailed to you yet, because {email} is not confirmed.{" "}
          <Link href="/settings#e-mail" className="underline underline-offset-4">
            Confirm it under Profile.
          </Link>{" "}
        </>
      )}
      {hasServer ? null : "This Cairn has no mail server, so mail is written as files and reaches nobody. "}
      Everything stands in{" "}
      <Link href="/inbox" className="underline underline-offset-4">
        your inbox
      </Link>{" "}
      in any case.
    </p>
  );
}
