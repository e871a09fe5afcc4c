import { PageHead } from "@/app/_ui/page-head";

export default async function SettingsPage() {
  return <PageHead title="Settings" />;
}
