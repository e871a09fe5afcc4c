import type { Relation } from "@/lib/ask/schema";

/** Whom the leader asks in each round. */
export const askedInRounds: { who: string; relation: Relation }[] = [
  { who: "Lead of dispatch", relation: "peer" },
  { who: "Lead of search", relation: "peer" },
  { who: "Lead of platform", relation: "peer" },
  { who: "Lead of data", relation: "peer" },
  { who: "First engineer of payments", relation: "report" },
  { who: "Second engineer of payments", relation: "report" },
  { who: "Lead of checkout", relation: "report" },
  { who: "Lead of invoicing", relation: "report" },
  { who: "Head of operations", relation: "peer-outside" },
  { who: "Controller", relation: "peer-outside" },
  { who: "Director of engineering", relation: "manager" },
  { who: "Head of sales", relation: "executive" },
];

/**
 * A round by the days before today on which it was opened and closed. For each subject and at last for the title a digit
 * for each who is asked: the level they chose, 0 where they could not say; a dash throughout for who did not answer.
 */
export const rounds: { ago: number; closedAgo: number; said: Record<string, string> }[] = [
  {
    ago: 204,
    closedAgo: 190,
    said: {
      M1: "112121221-11",
      M2: "111011111-11",
      M3: "212123222-12",
      M4: "121122310-12",
      M5: "121122221-21",
      M6: "110111121-01",
      M7: "111222111-12",
      M8: "121111201-11",
      title: "112111221-11",
    },
  },
  {
    ago: 33,
    closedAgo: 16,
    said: {
      M1: "222132232222",
      M2: "212122221212",
      M3: "223223332323",
      M4: "222323320233",
      M5: "122222332122",
      M6: "112111221102",
      M7: "233322322233",
      M8: "222221232122",
      title: "222221322322",
    },
  },
];
