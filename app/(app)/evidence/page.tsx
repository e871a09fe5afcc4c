import { PageHead } from "@/app/_ui/page-head";

export default async function EvidencePage() {
  return <PageHead title="Evidence" />;
}
