import { type Day, dayOf } from "@/lib/date";
import type { Thresholds } from "@/lib/framework/schema";
import type { GivenAnswer, ItemKind } from "../schema";
import { laterAsk, type Sighting, windowsOf } from "./later";
import { type AskCourse, courseOf, type Given, isOfWording } from "./state";

type Reply = Given & { answer: GivenAnswer; answeredAt: Date };
export type Overseen = {
  id: string;
  kind: ItemKind;
  evidenceId: string;
  witness: string;
  witnessId: string;
  askedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  given: readonly Reply[];
};

/** Who saw an item as it reads since `saidSince`: what the later question counts from. */
export function sightingsOf(
  about: readonly Pick<Overseen, "witness" | "witnessId" | "given">[],
  saidSince: Date,
): Sighting[] {
  return about.flatMap(({ witness, witnessId, given }) =>
    given
      .filter(
        (one) =>
          (one.answer === "saw" || one.answer === "partly") && one.withdrawnAt === null && isOfWording(one, saidSince),
      )
      .map(({ answeredAt }) => ({ witness, witnessId, answeredAt })),
  );
}

/** An item of which somebody else can say now whether it still holds. */
export type Again = { evidenceId: string; toOn: Day; others: string[] };

type Known = {
  /** Since when each item reads as it does; of items that cannot be asked about there is none. */
  said: ReadonlyMap<string, Date>;
  at: Date;
  zone: string;
  thresholds: Thresholds | null;
};

/**
 * What a leader can do about their asks: items to ask about again with the first day of the next one, asks that wait for
 * an answer, and answers that an edit has left behind.
 */
export function overviewOf<Ask extends Overseen>(asks: readonly Ask[], { said, at, zone, thresholds }: Known) {
  const today = dayOf(at, zone);
  const courses = asks.flatMap((ask) => {
    const saidSince = said.get(ask.evidenceId);
    return saidSince ? [{ ask, course: courseOf(ask, { at, saidSince }) }] : [];
  });
  const of = (course: AskCourse) => courses.flatMap((one) => (one.course === course ? [one.ask] : []));
  const again: Again[] = [];
  const starts: Day[] = [];
  for (const [evidenceId, about] of Map.groupBy(courses, ({ ask }) => ask.evidenceId)) {
    const isAsked = about.some(({ ask, course }) => ask.kind !== "attest" && ["waiting", "answered"].includes(course));
    const sightings = sightingsOf(
      about.map(({ ask }) => ask),
      said.get(evidenceId) as Date,
    );
    const later = isAsked ? null : laterAsk(windowsOf(sightings, { thresholds, zone }), today);
    if (later?.isOpen) again.push({ evidenceId, toOn: later.toOn, others: later.others });
    else if (later) starts.push(later.fromOn);
  }
  return {
    again: again.toSorted((a, b) => (a.toOn < b.toOn ? -1 : 1)),
    nextOn: starts.toSorted()[0] ?? null,
    waiting: of("waiting"),
    leftBehind: of("earlier-wording"),
  };
}
