import type { Metadata, Route } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { orNotFound, ownRecord } from "@/app/_server/access";
import { SubmitButton } from "@/app/_ui/form";
import { LinkButton } from "@/app/_ui/link-button";
import { Empty, PageHead } from "@/app/_ui/page-head";
import { now } from "@/lib/clock";
import { fullDay, longDay } from "@/lib/date";
import { countToPlace } from "@/lib/evidence/queries/list";
import { findNextToPlace, getPlacing } from "@/lib/evidence/queries/placing";
import { listRequests } from "@/lib/evidence/queries/requests";
import { countAsked, hintsFor, waitingText } from "@/lib/evidence/rules/placing";
import { findSignal } from "@/lib/framework/rules/signals";
import { effortWordsIn } from "@/lib/framework/rules/wording";
import { PlacingForm } from "../../_components/placing-form";
import { JustPlaced } from "./_components/just-placed";
import { Requests } from "./_components/requests";
import { placeNextAction } from "./actions";

export const metadata: Metadata = { title: "Tidy list" };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function TidyPage({ searchParams }: PageProps<"/evidence/tidy">) {
  const { access } = await ownRecord("read", "/evidence/tidy");
  const asked = await searchParams;
  const [id, placed, claim] = [one(asked.item), one(asked.placed), one(asked.claim)];
  const at = now();
  const [count, next, requests] = await Promise.all([
    countToPlace(access),
    findNextToPlace(access, { after: id, at }),
    listRequests(access, { at }),
  ]);
  // The item stands in the address, so that a reload, or a change in another tab, does not move on to another one.
  if (!id && next) redirect(`/evidence/tidy?${new URLSearchParams({ item: next, ...(placed ? { placed } : {}) })}`);
  const [placing, before] = await Promise.all([
    id ? orNotFound(getPlacing(access, id)) : null,
    placed && placed !== id ? getPlacing(access, placed).catch(() => null) : null,
  ]);
  return (
    <div className="mx-auto max-w-prose">
      <PageHead title="Tidy list">
        <p className="text-soft">{waitingText({ toPlace: count, asked: countAsked(requests) })}</p>
      </PageHead>
      {before?.item.placedAt ? <JustPlaced placing={before} /> : null}
      {placing ? (
        <>
          <Typed placing={placing} />
          <Requests requests={requests.filter(({ evidenceId }) => evidenceId === placing.item.id)} />
          <PlacingForm
            placing={placing}
            action={placeNextAction}
            claimRows={Number(one(asked.claims)) || 0}
            moreHref={`/evidence/tidy?item=${placing.item.id}&claims=6`}
            preset={claim && findSignal(placing.framework, claim) ? claim : undefined}
            autoFocus
          >
            <SubmitButton>{next ? "Place and next" : "Place"}</SubmitButton>
            <LinkButton look="quiet" href={(next ? `/evidence/tidy?item=${next}` : "/evidence") as Route}>
              Later
            </LinkButton>
            <span className="ml-auto hidden text-sm text-soft md:block">
              <kbd className="rounded-sm border border-line px-1.5 font-sans text-xs">Ctrl Enter</kbd> places it
            </span>
          </PlacingForm>
        </>
      ) : (
        <Empty action={<LinkButton href="/evidence">To the evidence</LinkButton>}>
          Everything that was written down has its place. Sentences wait here after capture until you say what they
          show.
        </Empty>
      )}
    </div>
  );
}

/** The item as it was typed. */
function Typed({ placing: { item, framework } }: { placing: NonNullable<Awaited<ReturnType<typeof getPlacing>>> }) {
  const marks = [
    item.rescue && "rescue",
    item.origin === "brought-in" && "brought in later",
    item.placedAt && "placed",
  ];
  const [hint] = hintsFor({ claims: 0, effortWords: effortWordsIn(framework, item.sentence) });
  return (
    <div className="mb-8 border-edge border-l-2 pl-5">
      <p className="mb-1 text-sm text-soft">
        <time dateTime={item.happenedOn} title={fullDay(item.happenedOn)}>
          {longDay(item.happenedOn)}
        </time>
        {marks.filter(Boolean).map((mark) => ` · ${mark}`)}
      </p>
      <p className="font-serif text-xl leading-snug md:text-2xl">
        <Link href={`/evidence/${item.id}` as Route}>{item.sentence}</Link>
      </p>
      {hint ? <p className="mt-2 text-sm text-soft">{hint.message}</p> : null}
    </div>
  );
}
