import { Section } from "@/app/_ui/page-head";
import type { GrantAccess } from "@/lib/grant/access";
import type { Brief } from "@/lib/review/queries/brief";
import { EvidenceLines } from "../../../../_components/evidence-lines";
import { readingPath } from "../../_components/frame";

/** Three sentences in the leader's own words, other than those above. */
export function OwnWords({ access, brief: { quoted } }: { access: GrantAccess; brief: Brief }) {
  if (!quoted.length) return null;
  return (
    <Section title={`In ${access.ownerName}'s words`} id="own-words">
      <EvidenceLines items={quoted} pages={readingPath(access, "evidence")} />
    </Section>
  );
}
