import type { Metadata } from "next";
import { readGranted } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { longDay } from "@/lib/date";
import { ROLE_NAMES } from "@/lib/grant/content";
import { ReadingFrame } from "./_components/frame";

export const metadata: Metadata = { title: "Summary" };

export default async function ReadingPage({ params }: PageProps<"/reading/[grant]">) {
  const { grant } = await params;
  const { access } = await readGranted({ grantId: grant, page: "", ask: async () => null });
  return (
    <ReadingFrame access={access} here="">
      <PageHead title={access.ownerName} eyebrow={`${ROLE_NAMES[access.role]}, since ${longDay(access.fromOn)}`} />
    </ReadingFrame>
  );
}
