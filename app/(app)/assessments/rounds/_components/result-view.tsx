import { Section } from "@/app/_ui/page-head";
import { GROUP_NAMES } from "@/lib/ask/content/round";
import { showsAnything } from "@/lib/ask/rules/round-result";
import type { RoundResult } from "@/lib/ask/schema/round";
import { dotRowsOf, TOGETHER, titleRowOf } from "@/lib/drawing/rounds-input";
import { listed } from "@/lib/text";
import { Bear } from "./bear";
import { DotSection } from "./dots";

type Props = { result: RoundResult; here: string; asTable: boolean };

/** What a closed round shows: where each group places the leader, and what it takes the title to be. */
export function ResultView({ result, here, asTable }: Props) {
  const { answered, invited, withheld, columns, title } = result;
  const together = result.groups.find(({ relations }) => relations.length > 1);
  if (!showsAnything(result))
    return (
      <p className="max-w-prose border-line border-y py-8 text-soft">
        {answered} of {invited} answered, and nothing of it can be shown: no group of four or more placed you in
        different ways. The answers are deleted.
      </p>
    );
  return (
    <>
      <Bear answered={answered} invited={invited} />
      {withheld.length ? (
        <p className="mt-2 max-w-prose text-soft">
          Of {listed(withheld.map((relation) => `“${GROUP_NAMES[relation]}”`))} too few answered to show anything.
        </p>
      ) : null}
      <div className="grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <div>
          <DotSection id="MX5" title="Where they place you" rows={dotRowsOf(result)} {...{ columns, here, asTable }} />
          {together ? (
            <p className="mt-3 text-sm text-soft">
              {TOGETHER}: {together.name}, counted together, because alone each of them was fewer than four.
            </p>
          ) : null}
        </div>
        <div>
          <DotSection
            id="QA14"
            title="If they knew no title"
            columns={title.choices}
            rows={[titleRowOf(result)]}
            {...{ here, asTable }}
          />
          <Asked rows={result.rows} columns={columns} />
        </div>
      </div>
    </>
  );
}

/** The sentences as they read then, which nobody saw with their levels. */
function Asked({ rows, columns }: Pick<RoundResult, "rows" | "columns">) {
  return (
    <Section title="What they chose from" aside="In no order, without the levels">
      {rows.map(({ id, name, levels }) => (
        <details key={id} className="group border-line border-t last:border-b">
          <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 py-2 marker:hidden">
            <span aria-hidden className="text-soft group-open:rotate-90">
              ›
            </span>
            {name}
          </summary>
          <dl className="pb-4 text-sm">
            {levels.map((text, at) => (
              <div key={text} className="py-1">
                <dt className="text-soft">{columns[at]}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </Section>
  );
}
