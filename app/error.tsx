"use client";
import { PageHead } from "./_ui/page-head";

/** What a page shows when it failed; the reference is the one in the server's log. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <main className="mx-auto max-w-page px-4 pb-20 md:px-8">
      <title>Something went wrong · Cairn</title>
      <PageHead title="Something went wrong on our side." />
      <p className="max-w-prose text-soft">
        Nothing was changed. Load the page again in a moment{error.digest ? ` (reference ${error.digest})` : ""}.
      </p>
    </main>
  );
}
