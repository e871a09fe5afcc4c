import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { type Day, longDay } from "@/lib/date";
import type { listNewestGranted } from "@/lib/evidence/queries/granted";
import { quietText } from "@/lib/evidence/rules/listing";
import type { GrantAccess } from "@/lib/grant/access";
import { EvidenceLines } from "../../../_components/evidence-lines";
import { readingPath } from "./frame";

type Props = { access: GrantAccess; items: Awaited<ReturnType<typeof listNewestGranted>>; today: Day };

/** The newest evidence that is open, and how long there has been none. */
export function Newest({ access, items, today }: Props) {
  const list = readingPath(access, "evidence");
  const [newest] = items;
  if (!newest)
    return (
      <Section title="Evidence">
        <p className="max-w-prose text-soft">Nothing that this opens has happened since {longDay(access.fromOn)}.</p>
      </Section>
    );
  const quiet = quietText(newest.happenedOn, today);
  return (
    <Section
      title="Evidence"
      aside={
        <Link href={list} prefetch={false}>
          All evidence
        </Link>
      }
    >
      {quiet ? <p className="mb-3 text-soft">{quiet}</p> : null}
      <EvidenceLines items={items} pages={list} />
    </Section>
  );
}
