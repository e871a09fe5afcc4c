import { PageHead } from "@/app/_ui/page-head";

export default async function InboxPage() {
  return <PageHead title="Inbox" />;
}
