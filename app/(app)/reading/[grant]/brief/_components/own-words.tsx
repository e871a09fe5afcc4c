import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/app/_ui/page-head";
import { monthName } from "@/lib/date";
import type { GrantAccess } from "@/lib/grant/access";
import type { Brief } from "@/lib/review/queries/brief";
import { EvidenceLines } from "../../../../_components/evidence-lines";
import { readingPath } from "../../_components/frame";
import { Few } from "./few";

type Props = { access: GrantAccess; brief: Pick<Brief, "said" | "quoted"> };

/** Three sentences in the leader's own words: of the last check-in, or else of evidence other than what is new. */
export function OwnWords({ access, brief: { said, quoted } }: Props) {
  if (!said && !quoted.length) return null;
  const aside = said ? (
    <Link href={`/check-ins/${access.grantId}/${said.id}` as Route} prefetch={false}>
      Check-in of {monthName(`${said.month}-01`)}
    </Link>
  ) : null;
  return (
    <Section title={`In ${access.ownerName}’s words`} id="own-words" aside={aside}>
      {said ? (
        <Few lines={said.lines.map(({ label, text }) => ({ key: label, text: `“${text}”`, note: label }))} />
      ) : (
        <EvidenceLines items={quoted} pages={readingPath(access, "evidence")} />
      )}
    </Section>
  );
}
