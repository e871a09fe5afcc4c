import { PageHead } from "@/app/_ui/page-head";

export default async function TidyPage() {
  return <PageHead title="Tidy" />;
}
