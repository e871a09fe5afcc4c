import { PageHead } from "@/app/_ui/page-head";

export default async function YearPage() {
  return <PageHead title="Year" />;
}
