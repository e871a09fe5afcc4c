import type { Metadata } from "next";
import { PageHead } from "@/app/_ui/page-head";

export const metadata: Metadata = { title: "Privacy" };

export default async function PrivacyPage() {
  return <PageHead title="Privacy" />;
}
