import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";

export const metadata: Metadata = { title: "Today" };

export default async function HomePage() {
  const { user } = await ownRecord("read", "/home");
  return <PageHead title={`Today, ${user.name}`} />;
}
