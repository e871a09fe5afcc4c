import type { Metadata } from "next";
import { NothingHere } from "./_ui/nothing-here";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-page px-4 pb-20 md:px-8">
      <NothingHere />
    </main>
  );
}
