import { dayOf, fullDay, longDay } from "@/lib/date";
import type { ReadItem } from "@/lib/evidence/queries/item";

type Dated = Pick<ReadItem, "happenedOn" | "loggedAt" | "origin"> & { inBatch?: boolean };

/** When it happened and when it was written down, both, and what that says about the record. */
export function EvidenceDates({ item, zone }: { item: Dated; zone: string }) {
  const loggedOn = dayOf(item.loggedAt, zone);
  const marks = [
    item.origin === "brought-in" ? "brought in later" : null,
    item.inBatch ? "part of a batch logged within 30 minutes (only you see this)" : null,
  ].filter((mark) => mark !== null);
  return (
    <>
      Happened on{" "}
      <time dateTime={item.happenedOn} title={fullDay(item.happenedOn)}>
        {longDay(item.happenedOn)}
      </time>
      , logged on{" "}
      <time dateTime={item.loggedAt.toISOString()} title={fullDay(loggedOn)}>
        {longDay(loggedOn)}
      </time>
      {marks.length ? `, ${marks.join(", ")}` : null}
    </>
  );
}
