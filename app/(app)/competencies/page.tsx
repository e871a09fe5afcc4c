import { PageHead } from "@/app/_ui/page-head";

export default async function CompetenciesPage() {
  return <PageHead title="Competencies" />;
}
