import { randomUUID } from "node:crypto";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { dayOf } from "@/lib/date";
import { ROLE_NAMES, ROLE_TEXTS } from "@/lib/grant/content";
import { ROLES } from "@/lib/grant/schema";
import { listRoadmaps } from "@/lib/roadmap/queries/roadmap";
import { NoMail } from "../../_components/no-mail";
import { offeredDays, sheetsOf } from "../_components/offered";
import { InviteForm } from "./_components/invite-form";

export const metadata: Metadata = { title: "Invite somebody" };

export default async function InvitePage({ searchParams }: PageProps<"/people/invite">) {
  const { access } = await ownRecord("edit", "/people/invite");
  const { role: wanted } = await searchParams;
  const role = ROLES.find((one) => one === wanted) ?? "coach";
  const roadmaps = await listRoadmaps(access);
  const today = dayOf(now(), access.zone);
  return (
    <>
      <PageHead title="Invite somebody to read" eyebrow={<Link href="/people">People</Link>} />
      <nav aria-label="As what" className="flex flex-wrap gap-x-6 border-line border-b text-sm">
        {ROLES.map((one) => (
          <Link
            key={one}
            href={`/people/invite?role=${one}` as Route}
            aria-current={one === role ? "page" : undefined}
            className={`flex min-h-11 items-center border-b-2 ${one === role ? "border-accent" : "border-transparent text-soft hover:text-ink"}`}
          >
            {ROLE_NAMES[one]}
          </Link>
        ))}
      </nav>
      <div className="mt-6 grid max-w-prose gap-6">
        <p className="text-soft">{ROLE_TEXTS[role]}</p>
        <NoMail what="an invitation" />
        <InviteForm
          key={role}
          role={role}
          inviteKey={randomUUID()}
          days={offeredDays({ today, roadmaps })}
          sheets={sheetsOf(roadmaps)}
        />
      </div>
    </>
  );
}
