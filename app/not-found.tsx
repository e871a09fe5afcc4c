import type { Metadata } from "next";
import { LinkButton } from "./_ui/link-button";
import { PageHead } from "./_ui/page-head";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-page px-4 pb-20 md:px-8">
      <PageHead title="There is nothing here, or it is not yours to see." />
      <LinkButton href="/">Go to the start</LinkButton>
    </main>
  );
}
