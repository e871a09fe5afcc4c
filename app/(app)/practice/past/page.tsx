import type { Metadata } from "next";
import { requireUser } from "@/app/_server/session";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { listPast } from "@/lib/review/queries/practice";

export const metadata: Metadata = { title: "Past clients" };

export default async function PastClientsPage() {
  const user = await requireUser("/practice/past");
  const past = await listPast({ id: user.id }, { at: now() });
  return (
    <>
      <PageHead title="Past clients" eyebrow="Practice">
        <LinkButton look="plain" href="/practice">
          All clients
        </LinkButton>
      </PageHead>
      {past.length ? (
        <>
          <p className="mb-6 max-w-prose text-soft">
            Their grants are over or were taken back, so nothing of their records can be read any more.
          </p>
          <ul className="columns-2 gap-8 text-sm md:columns-4">
            {past.map(({ grantId, name }) => (
              <li key={grantId} className="break-inside-avoid py-1">
                {name}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Empty>
          Whose grant is over stands here by name. Nothing of their record can be read any more; what you keep is what
          you wrote for yourself.
        </Empty>
      )}
    </>
  );
}
