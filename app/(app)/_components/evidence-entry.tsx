import { Triangle } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type Day, dayOf, fullDay, shortDay, weekdayName } from "@/lib/date";
import type { ListedEvidence } from "@/lib/evidence/queries/list";

export type EntryItem = Omit<ListedEvidence, "isBatch"> & { isBatch?: boolean };
type Entry = {
  item: EntryItem;
  zone: string;
  isFirstOfDay: boolean;
  /** Where the pages of items are. */
  pages: string;
  /** The tidy list, for whom it is there. */
  tidy?: string;
};

/** One entry of the notebook: the day in the margin, the sentence, and beneath it what it shows. */
export function EvidenceEntry({ item, zone, isFirstOfDay, pages, tidy }: Entry) {
  const loggedOn = dayOf(item.loggedAt, zone);
  return (
    <li className="grid grid-cols-[4rem_1fr] gap-x-4 md:grid-cols-[7rem_1fr] md:gap-x-8">
      <p className={`pt-3 text-sm text-soft ${isFirstOfDay ? "" : "opacity-0"}`}>
        <Margin day={item.happenedOn} />
      </p>
      <article className={`border-line py-3 ${isFirstOfDay ? "border-t" : "border-t border-dotted"}`}>
        <h3 className="font-normal font-serif text-lg leading-snug">
          <Link
            href={`${pages}/${item.id}` as Route}
            prefetch={false}
            className="hover:underline hover:decoration-accent"
          >
            {item.sentence}
          </Link>
        </h3>
        <Marks item={item} loggedOn={loggedOn} tidy={tidy} />
      </article>
    </li>
  );
}

function Margin({ day }: { day: Day }) {
  return (
    <time dateTime={day} title={fullDay(day)}>
      <span className="hidden md:inline">{weekdayName(day)} </span>
      {shortDay(day)}
    </time>
  );
}

function Marks({ item, loggedOn, tidy }: { item: EntryItem; loggedOn: Day; tidy?: string }) {
  const { claims, happenedOn, isBatch, origin, placedAt, rescue, withdrawn } = item;
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
      {rescue ? (
        <span className="flex items-center gap-1.5 text-accent">
          <Triangle aria-hidden size={10} className="rotate-180" />
          rescue
        </span>
      ) : null}
      {claims.map(({ signalId, signalLabel, direction }) => (
        <span key={signalId}>
          {direction === "against" ? <span className="text-accent">against </span> : null}
          {signalLabel}
        </span>
      ))}
      {placedAt || withdrawn || !tidy ? null : (
        <Link href={`${tidy}?item=${item.id}` as Route} className="underline decoration-line underline-offset-4">
          to place
        </Link>
      )}
      {withdrawn ? <span>withdrawn</span> : null}
      {origin === "brought-in" ? <span>brought in later</span> : null}
      {isBatch ? (
        <span title="Four or more items written down within 30 minutes. Only you see this.">in a batch</span>
      ) : null}
      {loggedOn === happenedOn ? null : (
        <span>
          written down{" "}
          <time dateTime={loggedOn} title={fullDay(loggedOn)}>
            {shortDay(loggedOn)}
          </time>
        </span>
      )}
    </p>
  );
}
