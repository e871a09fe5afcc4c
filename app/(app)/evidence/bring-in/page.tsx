import type { Metadata } from "next";
import { ownRecord } from "@/app/_server/access";
import { PageHead } from "@/app/_ui/page-head";
import { Capture } from "../../_components/capture";

export const metadata: Metadata = { title: "Bring in what was before" };

export default async function BringInPage() {
  const { user } = await ownRecord("edit", "/evidence/bring-in");
  return (
    <>
      <PageHead title="Bring in what was before" />
      <div className="max-w-prose">
        <p>
          Go through the last twelve months: calendar, notes, review documents. Write one line for each thing you
          decided, changed, handed over or stepped into, with its day where you know it.
        </p>
        <p className="mt-3 mb-6 text-soft">
          A line that is only a date sets the day for the lines below it. “!” first marks a rescue. The items are shown
          before they are kept, and carry the mark “brought in later”, because a record made afterwards weighs less than
          one made at the time.
        </p>
        <Capture place="bring-in" userId={user.id} bringIn />
      </div>
    </>
  );
}
