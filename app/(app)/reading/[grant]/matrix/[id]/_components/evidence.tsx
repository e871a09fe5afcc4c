import type { Route } from "next";
import Link from "next/link";
import type { Thresholds } from "@/lib/framework/schema";
import type { Told } from "@/lib/readiness/rules/signal";
import { AgainstItem } from "../../../../../_components/readiness/against-item";
import { Contests } from "../../../../../_components/readiness/contests";
import { ItemList, Items, type Sentences } from "../../../../../_components/readiness/items";

/** `sentences` is null where evidence is closed; `to` is where items stand. */
type Props = { told: Told; sentences: Sentences | null; to: string; thresholds: Thresholds };

/** The evidence for and against one signal; where evidence is closed, nothing of it but how much there is. */
export function Evidence({ told, sentences, to, thresholds }: Props) {
  const { found, others, against } = told;
  if (!sentences)
    return (
      <>
        <Contests found={found} isNamed={false} />
        <Counts told={told} />
      </>
    );
  return (
    <>
      <Contests found={found} />
      <Items id="counted" title="What counted" items={found.counting} sentences={sentences} to={to} />
      <Items id="others" title="What else supports it" items={others} sentences={sentences} to={to} />
      {against.length ? (
        <ItemList id="against" title={`What speaks against it (${against.length})`}>
          {against.map((one) => (
            <AgainstItem key={one.item.id} {...{ one, thresholds, sentences, to }}>
              {one.answers.map((id) => (
                <Link
                  key={id}
                  href={`${to}/${id}` as Route}
                  className="block text-sm underline decoration-line underline-offset-4"
                >
                  {sentences.get(id)}
                </Link>
              ))}
            </AgainstItem>
          ))}
        </ItemList>
      ) : null}
    </>
  );
}

function Counts({ told: { found, others, against } }: { told: Told }) {
  const counts: [string, number][] = [
    ["What counted", found.counting.length],
    ["What else supports it", others.length],
    ["What speaks against it", against.length],
  ];
  return (
    <section aria-labelledby="counts" className="max-w-prose">
      <h2 id="counts" className="mb-2 font-medium text-xl">
        Pieces of evidence
      </h2>
      <dl className="border-line border-b text-sm">
        {counts.map(([name, count]) => (
          <div key={name} className="flex justify-between gap-4 border-line border-t py-2">
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
