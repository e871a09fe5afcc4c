import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findDeparture } from "@/app/_server/auth";
import { PageHead } from "@/app/_ui/page-head";

export const metadata: Metadata = { title: "On to your provider" };

export default async function LeavingPage() {
  const departure = await findDeparture();
  if (!departure) redirect("/sign-in");
  const { url, name } = departure;
  return (
    <>
      <meta httpEquiv="refresh" content={`0; url=${url}`} />
      <PageHead title={`On to ${name}`} />
      <p className="max-w-prose">
        If nothing happens,{" "}
        <a href={url} className="underline underline-offset-4">
          continue at {new URL(url).host}
        </a>
        .
      </p>
    </>
  );
}
