"use client";
import "./_ui/tokens.css";
import PageError from "./error";

/** Stands in for the whole document when even the frame around the pages failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <PageError error={error} />
      </body>
    </html>
  );
}
