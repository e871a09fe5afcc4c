import type { Route } from "next";
import Link from "next/link";
import type { Reason } from "@/lib/review/rules/practice";

/** A reason, with the words of it that lead somewhere as a link. */
export function ReasonText({ reason: { text, link } }: { reason: Reason }) {
  if (!link) return text;
  return (
    <>
      {link.before}
      <Link href={link.href as Route} className="underline decoration-line underline-offset-4">
        {link.words}
      </Link>
      {link.after}
    </>
  );
}
