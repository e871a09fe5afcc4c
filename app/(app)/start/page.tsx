import { PageHead } from "@/app/_ui/page-head";

export default async function StartPage() {
  return <PageHead title="Start" />;
}
