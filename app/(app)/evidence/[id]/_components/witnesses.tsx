import type { Route } from "next";
import Link from "next/link";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty } from "@/app/_ui/page-head";
import { KIND_TEXTS } from "@/lib/ask/content";
import type { Witnesses as Found } from "@/lib/ask/queries/asks";
import { longDay } from "@/lib/date";
import { AskLine } from "./ask-line";

type Props = { id: string; zone: string; found: Found };

/** Who was asked about the item, what each said, and whom to ask next. */
export function Witnesses({ id, zone, found: { asks, proposals, obstacle, later } }: Props) {
  const way = (query: string) => `/evidence/${id}/ask${query}` as Route;
  const ask = obstacle ? null : (
    <LinkButton look="quiet" href={way("")}>
      {KIND_TEXTS.attest.button}
    </LinkButton>
  );
  if (!asks.length)
    return (
      <Empty action={ask}>
        Nobody has been asked. What somebody else saw is what makes this count: the answer takes them less than a minute
        and needs no account. {obstacle}
      </Empty>
    );
  return (
    <>
      <ul className="border-line border-b">
        {asks.map((one) => (
          <AskLine key={one.id} ask={one} zone={zone} />
        ))}
      </ul>
      {proposals.map(({ id: proposalId, witness, by }) => (
        <p key={proposalId} className="mt-3">
          {by} says that {witness} saw it too.{" "}
          {obstacle ? null : (
            <Link
              href={way(`?proposal=${proposalId}`)}
              className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4"
            >
              Ask {witness}
            </Link>
          )}
        </p>
      ))}
      {obstacle ? <p className="mt-3 text-soft">{obstacle}</p> : null}
      {later && !later.isOpen ? (
        <p className="mt-3 text-soft">
          From {longDay(later.fromOn)} on, somebody else can be asked whether it still holds.
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3 print:hidden">
        {ask}
        {later?.isOpen && !obstacle ? (
          <LinkButton look="quiet" href={way("?kind=still-holds")}>
            {KIND_TEXTS["still-holds"].button}
          </LinkButton>
        ) : null}
      </div>
    </>
  );
}
