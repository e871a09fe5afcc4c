import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ownRecord } from "@/app/_server/access";
import { now } from "@/lib/clock";
import { sentencesOf } from "@/lib/evidence/queries/cited";
import { readinessOn } from "@/lib/readiness/queries";
import { deliveryDepth } from "@/lib/readiness/rules/standing";
import { ProgressFrame } from "../_components/frame";
import { Items } from "../_components/items";
import { NothingYet } from "../_components/nothing-yet";

export const metadata: Metadata = { title: "At delivery depth" };

export default async function DepthPage({ searchParams }: PageProps<"/progress/depth">) {
  const { access } = await ownRecord("read", "/progress/depth");
  const readiness = await readinessOn(access, { on: (await searchParams).on, now: now() });
  if (!readiness) redirect("/start");
  const { view } = readiness;
  const groups = deliveryDepth(view);
  const sentences = await sentencesOf(
    access,
    groups.flatMap(({ items }) => items.map(({ id }) => id)),
  );
  return (
    <ProgressFrame here="/progress/depth" title="What still sits at delivery depth" readiness={readiness}>
      <p id="P1.1c" className="max-w-prose text-soft">
        Done in person or stepped into, and nothing in the same context has since been built to run, or is run by
        others. Work without a context stays on the list, because nothing can answer it.
      </p>
      {groups.length ? (
        <ul className="mt-8 border-line border-b">
          {groups.map(({ context, items }) => (
            <li key={context} className="grid gap-x-8 gap-y-1 border-line border-t py-4 md:grid-cols-[16rem_1fr]">
              <h2 className="font-medium">
                {context || "No context named"}
                <span className="ml-2 font-normal font-sans text-sm text-soft">{items.length}</span>
              </h2>
              <div>
                <Items items={items} sentences={sentences} />
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <div className="mt-8">
          <NothingYet items={view.items.size}>
            Nothing, as far as anybody has said whose hands it was. Say so when you place a piece of evidence.
          </NothingYet>
        </div>
      )}
    </ProgressFrame>
  );
}
