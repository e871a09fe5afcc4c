import type { Route } from "next";
import Link from "next/link";
import { isConfirmed } from "@/lib/assessment/rules/finding";
import { namedText } from "@/lib/assessment/rules/wording";
import type { AnsweredQuestion } from "@/lib/assessment/schema";
import { shortDay } from "@/lib/date";
import type { CitedItem } from "@/lib/evidence/queries/cited";
import { sinceThen } from "@/lib/evidence/rules/wording";
import { ItemLink } from "../item-link";
import { Beside } from "./beside";
import type { Opened } from "./snapshot-view";

type Props = {
  question: AnsweredQuestion;
  number: number;
  items: ReadonlyMap<string, CitedItem>;
  opened: Opened;
};

/** A question with the side that was chosen and the other one, and beside it what was named. */
export function QuestionLine({ question, number, items, opened }: Props) {
  const { id, text, sides, isForced, chosen, note, evidence, finding } = question;
  return (
    <li id={id} className="grid grid-cols-[2rem_minmax(0,1fr)] border-line border-t py-4">
      <span aria-hidden className="font-serif text-lg text-soft">
        {number}
      </span>
      <div>
        <h3 className="max-w-prose font-normal font-serif text-lg">{text}</h3>
        <Beside
          finding={finding}
          said={
            <>
              <p className="font-medium">{sides[chosen]}</p>
              {isForced ? <p className="text-sm text-soft">rather than: {sides[chosen === 0 ? 1 : 0]}</p> : null}
              {note ? <p className="mt-1 whitespace-pre-line">{note}</p> : null}
            </>
          }
          shown={
            evidence.length && opened.evidence === null ? (
              <p>{namedText(question)}</p>
            ) : evidence.length ? (
              <ul className="grid gap-1">
                {evidence.map(({ id: item, ...then }) => (
                  <Named
                    key={item}
                    then={then}
                    now={items.get(item)}
                    to={opened.evidence}
                    isWanting={opened.isOwn && finding === "unconfirmed"}
                  />
                ))}
              </ul>
            ) : (
              <p className="inline-block border border-edge border-dashed px-2">Confidence only</p>
            )
          }
        />
      </div>
    </li>
  );
}

type Then = Pick<AnsweredQuestion["evidence"][number], "wording" | "tier">;

type NamedProps = { then: Then; now: CitedItem | undefined; to: string | null; isWanting: boolean };

/** An item as it reads now, with what became of it since it was named, and the way to a witness where nobody had confirmed any. */
function Named({ then, now, to, isWanting }: NamedProps) {
  if (!now)
    return (
      <li>
        <ItemLink item={now} />
      </li>
    );
  const since = sinceThen(then, now);
  return (
    <li>
      <ItemLink item={now} to={to ?? undefined} />
      <span className="block text-sm text-soft">
        {shortDay(now.happenedOn)}, {isConfirmed(then.tier) ? "confirmed by somebody" : "your word"}
        {since ? `; ${since}` : null}
        {isWanting && !now.withdrawn ? (
          <span className="print:hidden">
            .{" "}
            <Link
              href={`/evidence/${now.id}/ask` as Route}
              prefetch={false}
              className="inline-block py-0.5 underline decoration-line underline-offset-4 hover:decoration-accent"
            >
              Ask somebody who saw it
            </Link>
          </span>
        ) : null}
      </span>
    </li>
  );
}
