import { PageHead } from "@/app/_ui/page-head";

export default async function RoadmapPage() {
  return <PageHead title="Roadmap" />;
}
