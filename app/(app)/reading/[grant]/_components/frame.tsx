import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { longDay } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";
import { partsOf } from "@/lib/grant/rules/parts";

/** The address of a page below a grant's own; `path` is "" for its first. */
export const readingPath = ({ grantId }: Pick<GrantAccess, "grantId">, path: string) =>
  `/reading/${grantId}${path && "/"}${path}` as Route;

/** The part that the pages of milestones belong to, and where the list of them is. */
export const milestonesPart = ({ resources }: Pick<GrantAccess, "resources">) =>
  resources.has("roadmap") ? "roadmap" : "milestones";

/** `here` is the path of the part that the page belongs to, as `partsOf` has it; "evidence" on the page of an item too. */
type Props = { access: GrantAccess; here: string; children: ReactNode };

/**
 * What stands around every page of somebody's record that is read by a grant: whose it is, what it opens, and for the
 * leader that this is what its reader sees. All that depends on who is looking stands here, and nothing of it in `children`.
 */
export function ReadingFrame({ access, here, children }: Props) {
  const parts = partsOf(access);
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-line border-b py-3 text-sm print:hidden">
        <p>
          {access.isOwner ? (
            <>
              This is what <strong className="font-medium">{access.readerName}</strong> sees.{" "}
              <Link
                href={`/people/${access.grantId}` as Route}
                className="underline decoration-line underline-offset-4"
              >
                Back to what you opened
              </Link>
            </>
          ) : (
            <>
              The record of <strong className="font-medium">{access.ownerName}</strong>, who sees that you read it.
            </>
          )}
        </p>
        <p className="text-soft">
          Nothing from before {longDay(access.fromOn)}. Days and hours are those of {access.zone.replaceAll("_", " ")}.
        </p>
      </div>
      {parts.length > 1 ? (
        <nav aria-label="Record" className="flex flex-wrap gap-x-6 pt-3 text-sm print:hidden">
          {parts.map(({ path, label }) => (
            <Link
              key={path}
              href={readingPath(access, path)}
              prefetch={false}
              aria-current={path === here ? "page" : undefined}
              className={`flex min-h-11 items-center border-b-2 ${path === here ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
            >
              {label}
            </Link>
          ))}
        </nav>
      ) : null}
      <div data-reading>{children}</div>
    </>
  );
}
